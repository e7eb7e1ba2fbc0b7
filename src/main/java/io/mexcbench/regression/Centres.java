package io.mexcbench.regression;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The centres that the gate compares, for whoever shows the figures of one run. */
public final class Centres {
  private Centres() {}

  /** Nanoseconds per operation: the geometric mean of the forks' low scores. */
  public static Centre time(Measurement measurement) {
    return ForkScores.ofTime(measurement).centre();
  }

  /**
   * Nanoseconds per operation: the 10th percentile of all iterations, pooled; for comparing the
   * benchmarks of one run with each other, as {@link TimeRatio} does.
   */
  public static double pooledTime(Measurement measurement) {
    ScoreUnit unit = ScoreUnit.of(measurement.unit()).orElseThrow();
    return ForkScores.pooledLow(
        measurement.forks().stream()
            .map(fork -> Arrays.stream(fork).map(unit::nanosPerOp).toArray())
            .toList());
  }

  /** Bytes per operation: the median of the forks' medians; empty if none were recorded. */
  public static OptionalDouble allocation(Measurement measurement) {
    double[] forks = ForkScores.allocationBytes(measurement);
    return forks.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ForkScores.quantile(forks, 50));
  }
}
