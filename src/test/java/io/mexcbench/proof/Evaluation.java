package io.mexcbench.proof;

import io.mexcbench.proof.Contestant.Judged;
import io.mexcbench.proof.Contestant.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Plays contestants on suites of recorded benchmarks: of equal code, and with some of them slowed.
 * Every contestant sees the same suites, splits and slowdowns.
 *
 * @param recorded what suites are made of
 * @param suites how many
 * @param seed of everything that is drawn
 */
record Evaluation(List<RecordedForks> recorded, Draw draw, int suites, long seed) {
  static final int SUITE = 50;

  /** Slowed benchmarks of a suite. */
  static final int SLOWED = 5;

  static final List<Integer> PERCENTS = List.of(3, 5, 10, 20);

  private static final int MULTIPLIER = 1_000_003;

  /** Whose figures are filled in. */
  Row play(Contestant contestant) {
    Row row = new Row(contestant.name(), contestant.input());
    List<RecordedForks> noisy = recorded.stream().filter(RecordedForks::isNoisy).toList();
    IntStream.range(0, suites)
        .parallel()
        .forEach(
            i -> {
              Random random = new Random(seed + (long) i * MULTIPLIER);
              List<Case> suite = suite(recorded, random);
              playEqual(contestant, suite, row, random);
              for (int percent : PERCENTS) {
                playSlowed(
                    contestant,
                    suite,
                    row,
                    random,
                    "found " + percent,
                    one -> one.slowedBy(percent));
              }
              playSlowed(contestant, suite, row, random, "found tail", one -> one.stalled(random));
              if (!noisy.isEmpty()) {
                playNoisy(contestant, suite(noisy, random), row, random);
              }
            });
    return row;
  }

  private List<Case> suite(List<RecordedForks> pool, Random random) {
    List<RecordedForks> chosen = new ArrayList<>();
    while (chosen.size() < SUITE) {
      List<RecordedForks> shuffled = new ArrayList<>(pool);
      Collections.shuffle(shuffled, random);
      chosen.addAll(shuffled.subList(0, Math.min(shuffled.size(), SUITE - chosen.size())));
    }
    return chosen.stream().map(one -> draw.of(one, random)).toList();
  }

  private static void playEqual(Contestant contestant, List<Case> suite, Row row, Random random) {
    List<Integer> all = IntStream.range(0, suite.size()).boxed().toList();
    List<Judged> judged = contestant.judge(suite, all, random);
    boolean isAnySlower = false;
    for (int i = 0; i < suite.size(); i++) {
      boolean isSlower = judged.get(i).outcome() == Outcome.SLOWER;
      isAnySlower |= isSlower;
      row.count("false alarm", suite.get(i).origin(), isSlower);
      boolean hasPassed = judged.get(i).outcome() == Outcome.PASSED;
      row.count("equal passed", suite.get(i).origin(), hasPassed);
      row.count(
          "equal passed, spread " + suite.get(i).origin().spreadClass(),
          suite.get(i).origin(),
          hasPassed);
      row.addForks(judged.get(i).forks());
    }
    row.count("any alarm", isAnySlower);
  }

  private static void playNoisy(Contestant contestant, List<Case> suite, Row row, Random random) {
    List<Integer> all = IntStream.range(0, suite.size()).boxed().toList();
    row.count(
        "any alarm noisy",
        contestant.judge(suite, all, random).stream()
            .anyMatch(one -> one.outcome() == Outcome.SLOWER));
  }

  private static void playSlowed(
      Contestant contestant,
      List<Case> suite,
      Row row,
      Random random,
      String measure,
      UnaryOperator<Case> slowdown) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, suite.size()).boxed().toList());
    Collections.shuffle(order, random);
    List<Integer> slowed = order.subList(0, SLOWED);
    List<Case> changed = new ArrayList<>(suite);
    slowed.forEach(i -> changed.set(i, slowdown.apply(suite.get(i))));
    List<Judged> judged = contestant.judge(changed, slowed, random);
    for (int i = 0; i < SLOWED; i++) {
      RecordedForks origin = suite.get(slowed.get(i)).origin();
      boolean isFound = judged.get(i).outcome() == Outcome.SLOWER;
      row.count(measure, origin, isFound);
      row.count(
          measure.replace("found", "passed"), origin, judged.get(i).outcome() == Outcome.PASSED);
      if (origin.isQuiet()) {
        row.count(measure.replace("found", "found quiet"), origin, isFound);
      }
    }
  }
}
