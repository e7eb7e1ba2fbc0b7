package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges the times of a suite together: the more benchmarks, the more often one of them looks
 * slower by chance. Slower and faster are two families, each with its own level.
 */
final class TimeJudge {
  /** The chance that a suite of equal code has any false alarm. */
  static final double FAMILY_LEVEL = 0.05;

  private TimeJudge() {}

  static List<Comparison> judge(List<TimeCase> cases) {
    List<TimeCase> family = cases.stream().filter(TimeCase::mayAccuse).toList();
    Holm slower = new Holm(family.stream().mapToDouble(TimeJudge::pSlower).toArray(), FAMILY_LEVEL);
    Holm faster = new Holm(family.stream().mapToDouble(TimeJudge::pFaster).toArray(), FAMILY_LEVEL);
    List<Comparison> judged = new ArrayList<>();
    for (int i = 0; i < family.size(); i++) {
      judged.add(
          family
              .get(i)
              .judged(slower.isRejected(i), faster.isRejected(i), slower.levelOfTheRest()));
    }
    cases.stream()
        .filter(one -> !one.mayAccuse())
        .map(one -> one.judged(false, false, FAMILY_LEVEL))
        .forEach(judged::add);
    return judged;
  }

  private static double pSlower(TimeCase one) {
    return one.test().map(ForkTest::pSlower).orElse(1.0);
  }

  private static double pFaster(TimeCase one) {
    return one.test().map(ForkTest::pFaster).orElse(1.0);
  }
}
