package io.mexcbench.kpi;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * What many values of one indicator came to, in base units. A percentile is there only if at least
 * ten values lie beyond it: with fewer it would be little more than the largest of them.
 *
 * @param count of values
 * @param mean empty without values, as is {@code max}
 */
public record KpiSample(
    long count,
    OptionalDouble p50,
    OptionalDouble p95,
    OptionalDouble p99,
    OptionalDouble p999,
    OptionalDouble mean,
    OptionalDouble max) {
  /** Values beyond a percentile that make it trustworthy. */
  private static final double BEYOND = 10;

  /** A share of the values that is computed in binary may miss ten by a last bit. */
  private static final double ROUNDING = 1e-6;

  private static final KpiSample NONE = of(0, share -> Double.NaN, Double.NaN, Double.NaN);

  /** Nothing was measured. */
  public static KpiSample none() {
    return NONE;
  }

  /** What would have counted never happened, so that the longest of it took no time. */
  public static KpiSample ofNothing() {
    return new KpiSample(
        0, NONE.p50, NONE.p95, NONE.p99, NONE.p999, OptionalDouble.of(0), OptionalDouble.of(0));
  }

  /** Of each value by itself, in whatever order. */
  public static KpiSample ofValues(double... values) {
    if (values.length == 0) {
      return NONE;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return of(
        sorted.length,
        share -> sorted[(int) Math.ceil(share * sorted.length - ROUNDING) - 1],
        Arrays.stream(sorted).average().orElseThrow(),
        sorted[sorted.length - 1]);
  }

  /**
   * Of a histogram.
   *
   * @param quantile the value at a share of all, such as 0.99
   */
  public static KpiSample of(long count, DoubleUnaryOperator quantile, double mean, double max) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, got " + count);
    }
    return new KpiSample(
        count,
        at(0.5, count, quantile),
        at(0.95, count, quantile),
        at(0.99, count, quantile),
        at(0.999, count, quantile),
        count == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean),
        count == 0 ? OptionalDouble.empty() : OptionalDouble.of(max));
  }

  private static OptionalDouble at(double share, long count, DoubleUnaryOperator quantile) {
    return count * (1 - share) < BEYOND - ROUNDING
        ? OptionalDouble.empty()
        : OptionalDouble.of(quantile.applyAsDouble(share));
  }

  /** What is judged; for a percentile of too few values the largest, which is no less. */
  OptionalDouble judged(KpiStatistic statistic) {
    return switch (statistic) {
      case P99 -> p99.isPresent() ? p99 : max;
      case MAX -> max;
      case MEAN -> mean;
    };
  }
}
