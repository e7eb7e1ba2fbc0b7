package io.mexcbench.regression;

import java.util.Arrays;
import java.util.List;
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
    return ForkScores.pooledLow(iterationTimes(measurement));
  }

  /**
   * Nanoseconds per operation: the low score of each fork, in the order of the file; the only score
   * where the file holds no raw data.
   */
  public static double[] forkTimes(Measurement measurement) {
    return ForkScores.ofTime(measurement).nanos();
  }

  /** Nanoseconds per operation of each fork's iterations; empty where there is no raw data. */
  public static List<double[]> iterationTimes(Measurement measurement) {
    ScoreUnit unit = ScoreUnit.of(measurement.unit()).orElseThrow();
    return measurement.forks().stream()
        .map(fork -> Arrays.stream(fork).map(unit::nanosPerOp).toArray())
        .toList();
  }

  /** Bytes per operation: the median of the forks' medians; empty if none were recorded. */
  public static OptionalDouble allocation(Measurement measurement) {
    double[] forks = ForkScores.allocationBytes(measurement);
    return forks.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(ForkScores.quantile(forks, 50));
  }
}
