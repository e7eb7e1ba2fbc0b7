package io.mexcbench.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Judges bytes per operation. They hardly scatter, so the medians of the forks are compared with a
 * fixed slack; only where the compiler treats forks differently do the middle halves of the forks
 * overlap, and then nothing is said.
 */
final class AllocationJudge {
  static final String UNIT = "B/op";

  /** Below this a percentage says nothing: JMH's own few KB an iteration would be most of it. */
  private static final double LEAST_BYTES_FOR_PERCENT = 1;

  private AllocationJudge() {}

  static boolean isMeasured(Measurement measurement) {
    return ForkScores.allocationBytes(measurement).length > 0;
  }

  static Comparison judge(Measurement baseline, Measurement candidate) {
    double[] before = ForkScores.allocationBytes(baseline);
    double[] after = ForkScores.allocationBytes(candidate);
    Verdict verdict = verdict(before, after);
    return comparison(
        candidate.key(),
        verdict,
        before,
        after,
        verdict == Verdict.INCONCLUSIVE
            ? List.of(
                new Warning(
                    "forks of the same code allocate differently",
                    "rerun with more forks: --preset=full (Maven: -Dbench.preset=full)"))
            : List.of());
  }

  /** Shows both sides and says nothing of them. */
  static Comparison unjudged(Measurement baseline, Measurement candidate) {
    return comparison(
        candidate.key(),
        Verdict.INCOMPARABLE,
        ForkScores.allocationBytes(baseline),
        ForkScores.allocationBytes(candidate),
        List.of());
  }

  private static Comparison comparison(
      BenchmarkKey key, Verdict verdict, double[] before, double[] after, List<Warning> warnings) {
    double base = median(before);
    return new Comparison(
        key,
        Metric.ALLOCATION,
        verdict,
        Optional.of(new Centre(base, OptionalDouble.empty(), before.length)),
        Optional.of(new Centre(median(after), OptionalDouble.empty(), after.length)),
        UNIT,
        percentOf(base, median(after) - base),
        Optional.empty(),
        Thresholds.ALLOCATION_PERCENT,
        percentOf(base, slack(base)),
        warnings);
  }

  private static Verdict verdict(double[] before, double[] after) {
    double change = median(after) - median(before);
    double slack = slack(median(before));
    if (change > slack) {
      return quarter(after, 25) > quarter(before, 75) ? Verdict.REGRESSED : Verdict.INCONCLUSIVE;
    }
    if (change < -slack) {
      return quarter(after, 75) < quarter(before, 25) ? Verdict.IMPROVED : Verdict.INCONCLUSIVE;
    }
    return Verdict.UNCHANGED;
  }

  private static double slack(double bytes) {
    return Math.max(Thresholds.ALLOCATION_BYTES, bytes * Thresholds.ALLOCATION_PERCENT / 100);
  }

  private static double median(double[] forks) {
    return quarter(forks, 50);
  }

  private static double quarter(double[] forks, double percent) {
    return ForkScores.quantile(forks, percent);
  }

  private static OptionalDouble percentOf(double base, double bytes) {
    return base < LEAST_BYTES_FOR_PERCENT
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * bytes / base);
  }
}
