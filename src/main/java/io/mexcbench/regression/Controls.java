package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checks that a run makes of itself: work that no change can move must not have moved, and a
 * slowdown that is known to be there must be seen. A gate that cannot fail proves nothing.
 */
public final class Controls {
  private static final String CLASS = "io.mexcbench.bench.control.ControlBenchmark.";

  public static final String FIXED_WORK = CLASS + "fixedWork";
  public static final String SLOWED_WORK = CLASS + "slowedWork";
  public static final String EMPTY = CLASS + "empty";

  /** The fixed work may move by this much before the machine is called another. */
  static final double FIXED_WORK_PERCENT = 5;

  /** Two-sided; stricter than usual, because every run is checked. */
  static final double FIXED_WORK_LEVEL = 0.01;

  static final double SENTINEL_PERCENT = 2;
  static final double SENTINEL_LEVEL = 0.05;

  private static final String FIXED_WORK_CHECK = "fixed work";
  private static final String SENTINEL_CHECK = "sentinel";

  private Controls() {}

  public static boolean isControl(BenchmarkKey key) {
    return key.benchmark().startsWith(CLASS);
  }

  /** One check each of machine and sentinel; a control that did not run does not hold. */
  static List<ControlCheck> checks(
      List<Measurement> baseline, List<Measurement> candidate, boolean isMachineTheSame) {
    List<ControlCheck> checks = new ArrayList<>();
    Optional<Measurement> fixed = find(FIXED_WORK, candidate);
    Optional<Measurement> before = find(FIXED_WORK, baseline);
    if (isMachineTheSame && !isOnOtherJvm(before, fixed)) {
      checks.add(fixedWork(before, fixed));
    }
    checks.add(sentinel(candidate));
    return checks;
  }

  /** Whether a run without a baseline could have shown a slowdown at all. */
  public static ControlCheck sentinel(List<Measurement> run) {
    return sentinel(find(FIXED_WORK, run), find(SLOWED_WORK, run));
  }

  /** Whether both controls are there with forks enough to be judged. */
  static boolean areUsable(List<Measurement> measurements) {
    return Stream.of(FIXED_WORK, SLOWED_WORK)
        .allMatch(
            name ->
                find(name, measurements)
                    .filter(one -> one.forks().size() >= TimeCase.FORKS_TO_ACCUSE)
                    .isPresent());
  }

  private static boolean isOnOtherJvm(Optional<Measurement> before, Optional<Measurement> after) {
    return before
        .flatMap(left -> after.flatMap(right -> JvmFacts.disagreement(left, right)))
        .isPresent();
  }

  private static Optional<Measurement> find(String name, List<Measurement> measurements) {
    return measurements.stream()
        .filter(one -> one.key().mode() == Mode.AVERAGE_TIME)
        .filter(one -> one.key().benchmark().equals(name))
        .findFirst();
  }

  private static ControlCheck fixedWork(
      Optional<Measurement> baseline, Optional<Measurement> candidate) {
    if (baseline.isEmpty() || candidate.isEmpty()) {
      return absent(FIXED_WORK_CHECK, baseline.isEmpty() ? "baseline" : "run");
    }
    TimeCase moved =
        TimeCase.of(baseline.orElseThrow(), candidate.orElseThrow(), FIXED_WORK_PERCENT);
    double level = FIXED_WORK_LEVEL / 2;
    Comparison comparison =
        moved.judged(
            isBelow(level, moved.test().map(ForkTest::pSlower)),
            isBelow(level, moved.test().map(ForkTest::pFaster)),
            level);
    boolean holds =
        comparison.verdict() != Verdict.REGRESSED && comparison.verdict() != Verdict.IMPROVED;
    return new ControlCheck(
        FIXED_WORK_CHECK,
        holds,
        holds
            ? "work that no change can move has not moved"
            : "work that no change can move has moved: the machine is not what it was",
        Optional.of(comparison));
  }

  private static ControlCheck sentinel(Optional<Measurement> fixed, Optional<Measurement> slowed) {
    if (fixed.isEmpty() || slowed.isEmpty()) {
      return absent(SENTINEL_CHECK, "run");
    }
    TimeCase known = TimeCase.of(fixed.orElseThrow(), slowed.orElseThrow(), SENTINEL_PERCENT);
    Comparison comparison =
        known.judged(
            isBelow(SENTINEL_LEVEL, known.test().map(ForkTest::pSlower)), false, SENTINEL_LEVEL);
    boolean holds = comparison.verdict() == Verdict.REGRESSED;
    return new ControlCheck(
        SENTINEL_CHECK, holds, sentinelText(holds, known.mayAccuse()), Optional.of(comparison));
  }

  private static String sentinelText(boolean isSeen, boolean areForksEnough) {
    if (isSeen) {
      return "the known slowdown was seen";
    }
    return areForksEnough
        ? "a known slowdown of 10 % was not seen: this run could not have shown a regression"
        : "fewer than " + TimeCase.FORKS_TO_ACCUSE + " forks could not have shown a regression";
  }

  private static boolean isBelow(double level, Optional<Double> probability) {
    return probability.map(p -> p <= level).orElse(false);
  }

  private static ControlCheck absent(String name, String side) {
    return new ControlCheck(
        name, false, "the control benchmarks are not in the " + side, Optional.empty());
  }
}
