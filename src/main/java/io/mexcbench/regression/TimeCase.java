package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The time of one benchmark on both sides, before the suite's correction decides about it. */
record TimeCase(
    BenchmarkKey key,
    ForkScores baseline,
    ForkScores candidate,
    Optional<ForkTest> test,
    double thresholdPercent) {

  /** With fewer forks a t test trusts an accidental agreement of two or three forks. */
  static final int FORKS_TO_ACCUSE = 4;

  static final String UNIT = "ns/op";

  private static final double PERCENT_STEPS = 1e9;
  private static final String MORE_FORKS =
      "rerun with -Dbench.preset=full -Dbench.budget=30m (another JMH project: -f 10)";

  static TimeCase of(Measurement baseline, Measurement candidate, double thresholdPercent) {
    ForkScores before = ForkScores.ofTime(baseline);
    ForkScores after = ForkScores.ofTime(candidate);
    return new TimeCase(
        candidate.key(), before, after, ForkTest.of(before, after), thresholdPercent);
  }

  boolean mayAccuse() {
    return Math.min(baseline.count(), candidate.count()) >= FORKS_TO_ACCUSE;
  }

  double changePercent() {
    return percent(candidate.mean() - baseline.mean());
  }

  /** Without the last digits, which the logarithm made: 10 % must not exceed 10 %. */
  private static double percent(double logRatio) {
    return Math.rint(100 * Math.expm1(logRatio) * PERCENT_STEPS) / PERCENT_STEPS;
  }

  /**
   * Judges after the correction.
   *
   * @param isSlower whether slower than the baseline is significant
   * @param isFaster whether faster is
   * @param level at which this case was tested
   */
  Comparison judged(boolean isSlower, boolean isFaster, double level) {
    Verdict verdict = verdict(isSlower && mayAccuse(), isFaster && mayAccuse());
    return new Comparison(
        key,
        Metric.TIME,
        verdict,
        Optional.of(baseline.centre()),
        Optional.of(candidate.centre()),
        UNIT,
        OptionalDouble.of(changePercent()),
        test.map(TimeCase::interval),
        thresholdPercent,
        detectablePercent(level),
        warnings(verdict));
  }

  private Verdict verdict(boolean isSlower, boolean isFaster) {
    double change = changePercent();
    if (change > thresholdPercent && isSlower) {
      return Verdict.REGRESSED;
    }
    if (change < -thresholdPercent && isFaster) {
      return Verdict.IMPROVED;
    }
    boolean isEquivalent =
        test.map(TimeCase::interval).map(i -> i.high() < thresholdPercent).orElse(false);
    return isEquivalent ? Verdict.UNCHANGED : Verdict.INCONCLUSIVE;
  }

  private static Interval interval(ForkTest test) {
    return new Interval(
        percent(test.difference() - test.margin()), percent(test.difference() + test.margin()));
  }

  private OptionalDouble detectablePercent(double level) {
    return mayAccuse() && test.isPresent()
        ? OptionalDouble.of(
            Math.max(thresholdPercent, percent(test.orElseThrow().detectable(level))))
        : OptionalDouble.empty();
  }

  private List<Warning> warnings(Verdict verdict) {
    List<Warning> warnings = new ArrayList<>();
    if (verdict == Verdict.INCONCLUSIVE) {
      warnings.add(new Warning(doubt(), MORE_FORKS));
    }
    baseline.warnings().stream().map(warning -> of("baseline", warning)).forEach(warnings::add);
    candidate.warnings().stream().map(warning -> of("candidate", warning)).forEach(warnings::add);
    if (!mayAccuse() && warnings.isEmpty()) {
      warnings.add(new Warning(tooFewForks(), MORE_FORKS));
    }
    return warnings;
  }

  private String doubt() {
    if (!mayAccuse()) {
      return tooFewForks();
    }
    return changePercent() > thresholdPercent
        ? "beyond the threshold, but the forks scatter too much to tell it from chance"
        : "a slowdown beyond the threshold cannot be ruled out";
  }

  private static String tooFewForks() {
    return "fewer than " + FORKS_TO_ACCUSE + " forks a side cannot show a slowdown";
  }

  private static Warning of(String side, Warning warning) {
    return new Warning(side + ": " + warning.text(), warning.remedy());
  }
}
