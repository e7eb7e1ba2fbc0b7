package io.mexcbench.regression;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Judges one metric of a suite: the more benchmarks, the more often one of them looks slower by
 * chance. Slower and faster are two families, each with the level of its metric.
 *
 * <p>A benchmark's probability is divided by its share of the level before Holm's correction, so
 * that each is judged at the level of its own look. One that ended early, at a look that cannot
 * accuse, still counts in the family: it could have been accused later.
 */
final class ScoreJudge {
  /**
   * The chance that a suite of equal code has any false alarm of time. With the tail's it is 4 % of
   * the 5 % that are promised: forks are not quite normal, and the moderation not quite exact.
   */
  static final double TIME_LEVEL = 0.03;

  static final double TAIL_LEVEL = 0.01;

  private ScoreJudge() {}

  static List<Comparison> judge(
      List<ScoreCase> cases, GateOptions options, Spread spread, double level) {
    List<ScoreVerdict> all = cases.stream().map(one -> ScoreVerdict.of(one, spread)).toList();
    List<ScoreVerdict> family = all.stream().filter(one -> isOfFamily(one, options)).toList();
    Holm slower = holm(family, ForkTest::pSlower, level);
    Holm faster = holm(family, ForkTest::pFaster, level);
    return all.stream()
        .map(
            one -> {
              int index = family.indexOf(one);
              return index < 0
                  ? one.judged(false, false, level)
                  : one.judged(
                      slower.isRejected(index),
                      faster.isRejected(index),
                      slower.levelOfTheRest() * one.tested().share());
            })
        .toList();
  }

  private static boolean isOfFamily(ScoreVerdict one, GateOptions options) {
    boolean couldAccuseLater =
        !options.looks().forks().isEmpty()
            && (options.isInterleaved()
                || one.tested().baseline().count() >= ScoreCase.FORKS_TO_ACCUSE);
    return couldAccuseLater || one.tested().hasForksToAccuse();
  }

  private static Holm holm(
      List<ScoreVerdict> family, ToDoubleFunction<ForkTest> probability, double level) {
    return new Holm(
        IntStream.range(0, family.size())
            .mapToDouble(i -> family.get(i).probability(probability))
            .toArray(),
        level);
  }
}
