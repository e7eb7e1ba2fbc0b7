package io.mexcbench.regression;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many times as long one benchmark takes as another one of the same run.
 *
 * <p>Each side is the 10th percentile of all its iterations, pooled. The interval of 95 % is a
 * percentile bootstrap (Efron, 1979) that draws whole forks, because the iterations of one fork are
 * not independent of each other.
 *
 * @param value above 1 if the first takes longer
 */
public record TimeRatio(double value, Interval interval) {
  private static final int RESAMPLINGS = 2_000;
  private static final long SEED = 1979;
  private static final double OUTSIDE_PERCENT = 2.5;

  /**
   * The ratio of two benchmarks that were measured in the same run.
   *
   * @throws IllegalArgumentException if one of them has no raw data
   */
  public static TimeRatio of(Measurement over, Measurement under) {
    return of(List.of(nanosOf(over)), nanosOf(under));
  }

  /**
   * What several benchmarks take together by what another one of the same run takes.
   *
   * @throws IllegalArgumentException if there are none, or one of them has no raw data
   */
  public static TimeRatio ofSum(List<Measurement> parts, Measurement whole) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(whole.key() + " has no parts to add up");
    }
    return of(parts.stream().map(TimeRatio::nanosOf).toList(), nanosOf(whole));
  }

  /**
   * A benchmark's time by a fixed one.
   *
   * @throws IllegalArgumentException if it has no raw data
   */
  public static TimeRatio toNanos(Measurement over, double nanos) {
    return of(List.of(nanosOf(over)), List.of(new double[] {nanos}));
  }

  private static TimeRatio of(List<List<double[]>> above, List<double[]> below) {
    SplittableRandom random = new SplittableRandom(SEED);
    double[] ratios = new double[RESAMPLINGS];
    for (int i = 0; i < RESAMPLINGS; i++) {
      ratios[i] =
          above.stream().mapToDouble(one -> ForkScores.pooledLow(resampled(one, random))).sum()
              / ForkScores.pooledLow(resampled(below, random));
    }
    return new TimeRatio(
        above.stream().mapToDouble(ForkScores::pooledLow).sum() / ForkScores.pooledLow(below),
        new Interval(
            ForkScores.quantile(ratios, OUTSIDE_PERCENT),
            ForkScores.quantile(ratios, 100 - OUTSIDE_PERCENT)));
  }

  private static List<double[]> nanosOf(Measurement measurement) {
    if (measurement.forks().isEmpty()) {
      throw new IllegalArgumentException(measurement.key() + " has no raw data");
    }
    ScoreUnit unit = ScoreUnit.of(measurement.unit()).orElseThrow();
    return measurement.forks().stream()
        .map(fork -> Arrays.stream(fork).map(unit::nanosPerOp).toArray())
        .toList();
  }

  private static List<double[]> resampled(List<double[]> forks, SplittableRandom random) {
    return random.ints(forks.size(), 0, forks.size()).mapToObj(forks::get).toList();
  }
}
