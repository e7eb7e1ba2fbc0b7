package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The checks that a run makes of itself: work that no change can move must not have moved, and a
 * slowdown that is known to be there must be seen. A gate that cannot fail proves nothing.
 */
public final class Controls {
  static final String CLASS = "io.mexcbench.bench.control.ControlBenchmark.";

  public static final String FIXED_WORK = CLASS + "fixedWork";
  public static final String SLOWED_WORK = CLASS + "slowedWork";
  public static final String EMPTY = CLASS + "empty";

  static final double SENTINEL_PERCENT = 2;
  static final double SENTINEL_LEVEL = 0.05;

  public static final String SENTINEL_CHECK = "sentinel";

  private Controls() {}

  public static boolean isControl(BenchmarkKey key) {
    return key.benchmark().startsWith(CLASS);
  }

  /** One check for each kind of fixed work that both sides hold, and the sentinel. */
  static List<ControlCheck> checks(
      List<Measurement> baseline,
      List<Measurement> candidate,
      boolean isMachineTheSame,
      Spread spread) {
    List<ControlCheck> checks = new ArrayList<>();
    if (isMachineTheSame) {
      for (ControlKind kind : ControlKind.values()) {
        ofKind(kind, find(kind.benchmark(), baseline), find(kind.benchmark(), candidate), spread)
            .ifPresent(checks::add);
      }
    }
    checks.add(sentinel(candidate));
    return checks;
  }

  /** The kinds that are on one side only, in one line: they say nothing. */
  static List<Warning> doubts(List<Measurement> baseline, List<Measurement> candidate) {
    String names =
        Arrays.stream(ControlKind.values())
            .filter(kind -> kind != ControlKind.ARITHMETIC)
            .filter(
                kind ->
                    find(kind.benchmark(), baseline).isEmpty()
                        || find(kind.benchmark(), candidate).isEmpty())
            .map(ControlKind::label)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? List.of()
        : List.of(
            new Warning(
                "not on both sides, so a machine that became slower at it would not be noticed: "
                    + names,
                "run the whole suite, and update the baseline"));
  }

  /** The scores of the fixed work on both sides, for what they say of scatter and drift. */
  static List<ScorePair> scores(List<Measurement> baseline, List<Measurement> candidate) {
    List<ScorePair> pairs = new ArrayList<>();
    for (ControlKind kind : ControlKind.values()) {
      Optional<Measurement> before = find(kind.benchmark(), baseline);
      find(kind.benchmark(), candidate)
          .flatMap(after -> before.map(one -> new ScorePair(scores(one), scores(after))))
          .ifPresent(pairs::add);
    }
    return pairs;
  }

  private static ForkScores scores(Measurement control) {
    return ForkScores.ofTime(control);
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
                    .filter(one -> one.forks().size() >= ScoreCase.FORKS_TO_ACCUSE)
                    .isPresent());
  }

  private static Optional<Measurement> find(String name, List<Measurement> measurements) {
    return measurements.stream()
        .filter(one -> one.key().mode() == Mode.AVERAGE_TIME)
        .filter(one -> one.key().benchmark().equals(name))
        .findFirst();
  }

  /** Empty on another JVM, and where a side lacks a kind that it need not have. */
  private static Optional<ControlCheck> ofKind(
      ControlKind kind,
      Optional<Measurement> baseline,
      Optional<Measurement> candidate,
      Spread spread) {
    if (baseline.isEmpty() || candidate.isEmpty()) {
      return kind == ControlKind.ARITHMETIC
          ? Optional.of(absent(kind.label(), baseline.isEmpty() ? "baseline" : "run"))
          : Optional.empty();
    }
    return JvmFacts.disagreement(baseline.orElseThrow(), candidate.orElseThrow()).isPresent()
        ? Optional.empty()
        : Optional.of(
            fixedWork(
                kind,
                ScoreCase.ofTime(
                    baseline.orElseThrow(), candidate.orElseThrow(), kind.limitPercent()),
                spread));
  }

  private static ControlCheck fixedWork(ControlKind kind, ScoreCase work, Spread spread) {
    ScoreVerdict moved = ScoreVerdict.of(work, spread);
    double level = ControlKind.LEVEL / 2;
    Comparison comparison =
        moved.judged(
            moved.probability(ForkTest::pSlower) <= level,
            moved.probability(ForkTest::pFaster) <= level,
            level);
    boolean holds =
        comparison.verdict() != Verdict.REGRESSED && comparison.verdict() != Verdict.IMPROVED;
    return new ControlCheck(
        kind.label(),
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
    ScoreCase known = sentinelCase(fixed.orElseThrow(), slowed.orElseThrow());
    ScoreVerdict seen = ScoreVerdict.of(known, Spread.unknown());
    Comparison comparison =
        seen.judged(seen.probability(ForkTest::pSlower) <= SENTINEL_LEVEL, false, SENTINEL_LEVEL);
    boolean holds = comparison.verdict() == Verdict.REGRESSED;
    return new ControlCheck(
        SENTINEL_CHECK, holds, sentinelText(holds, known.mayAccuse()), Optional.of(comparison));
  }

  /** Both were measured in turns, in the same sessions: no session stands between them. */
  private static ScoreCase sentinelCase(Measurement fixed, Measurement slowed) {
    return ScoreCase.ofTime(
        fixed.withSessions(List.of()), slowed.withSessions(List.of()), SENTINEL_PERCENT);
  }

  private static String sentinelText(boolean isSeen, boolean areForksEnough) {
    if (isSeen) {
      return "the known slowdown was seen";
    }
    return areForksEnough
        ? "a known slowdown of 10 % was not seen: this run could not have shown a regression"
        : "fewer than " + ScoreCase.FORKS_TO_ACCUSE + " forks could not have shown a regression";
  }

  private static ControlCheck absent(String name, String side) {
    return new ControlCheck(
        name, false, "the control benchmarks are not in the " + side, Optional.empty());
  }
}
