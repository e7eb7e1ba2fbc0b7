package io.mexcbench.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** A case with its test, and the verdict once the suite's correction is known. */
final class ScoreVerdict {
  /** What fresh forks must show again, one-sided; nothing else is tested with them. */
  static final double FRESH_LEVEL = 0.05;

  private static final double PERCENT_STEPS = 1e9;

  private final ScoreCase tested;
  private final Optional<ForkTest> test;
  private final Optional<ForkTest> freshTest;

  private ScoreVerdict(ScoreCase tested, Optional<ForkTest> test, Optional<ForkTest> freshTest) {
    this.tested = tested;
    this.test = test;
    this.freshTest = freshTest;
  }

  static ScoreVerdict of(ScoreCase tested, Spread spread) {
    return new ScoreVerdict(
        tested,
        ForkTest.of(tested.baseline(), tested.candidate(), spread),
        tested.fresh().flatMap(fresh -> ForkTest.ofFresh(tested.freshBaseline(), fresh, spread)));
  }

  ScoreCase tested() {
    return tested;
  }

  /** By the share of the level; 1 where nothing may be concluded. */
  double probability(ToDoubleFunction<ForkTest> probability) {
    return tested.mayAccuse()
        ? test.map(one -> Math.min(1, probability.applyAsDouble(one) / tested.share())).orElse(1.0)
        : 1;
  }

  /**
   * Judges after the correction.
   *
   * @param isSlower whether slower than the baseline is significant
   * @param isFaster whether faster is
   * @param level at which this case was tested
   */
  Comparison judged(boolean isSlower, boolean isFaster, double level) {
    Verdict first = verdict(isSlower && tested.mayAccuse(), isFaster && tested.mayAccuse());
    boolean isUnconfirmed =
        first == Verdict.REGRESSED && tested.fresh().isPresent() && !isShownAgain();
    Verdict verdict = isUnconfirmed ? Verdict.INCONCLUSIVE : first;
    OptionalDouble detectable = detectablePercent(level);
    return new Comparison(
        tested.key(),
        tested.metric(),
        verdict,
        Optional.of(tested.baseline().centre()),
        Optional.of(tested.candidate().centre()),
        ScoreCase.UNIT,
        OptionalDouble.of(changePercent()),
        test.map(ScoreVerdict::interval),
        tested.thresholdPercent(),
        detectable,
        warnings(verdict, isUnconfirmed));
  }

  private List<Warning> warnings(Verdict verdict, boolean isUnconfirmed) {
    boolean isBeyond = changePercent() > tested.thresholdPercent();
    return new Evidence(tested).warnings(verdict == Verdict.INCONCLUSIVE, isBeyond, isUnconfirmed);
  }

  private double changePercent() {
    return percent(tested.candidate().mean() - tested.baseline().mean());
  }

  private Verdict verdict(boolean isSlower, boolean isFaster) {
    double change = changePercent();
    if (change > tested.thresholdPercent() && isSlower) {
      return Verdict.REGRESSED;
    }
    if (change < -tested.thresholdPercent() && isFaster) {
      return Verdict.IMPROVED;
    }
    boolean isEquivalent =
        test.map(ScoreVerdict::interval)
            .map(interval -> interval.high() < tested.thresholdPercent())
            .orElse(false);
    return isEquivalent ? Verdict.UNCHANGED : Verdict.INCONCLUSIVE;
  }

  private boolean isShownAgain() {
    return freshTest
        .filter(again -> percent(again.difference()) > tested.thresholdPercent())
        .filter(again -> again.pSlower() <= FRESH_LEVEL)
        .isPresent();
  }

  /** Without the last digits, which the logarithm made: 10 % must not exceed 10 %. */
  private static double percent(double logRatio) {
    return Math.rint(100 * Math.expm1(logRatio) * PERCENT_STEPS) / PERCENT_STEPS;
  }

  private static Interval interval(ForkTest test) {
    return new Interval(
        percent(test.difference() - test.margin()), percent(test.difference() + test.margin()));
  }

  private OptionalDouble detectablePercent(double level) {
    return tested.mayAccuse() && test.isPresent()
        ? OptionalDouble.of(
            Math.max(tested.thresholdPercent(), percent(test.orElseThrow().detectable(level))))
        : OptionalDouble.empty();
  }
}
