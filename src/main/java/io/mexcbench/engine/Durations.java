package io.mexcbench.engine;

import org.HdrHistogram.Histogram;

/**
 * What a kind of duration came to in some time; in nanoseconds, 0 without any.
 *
 * @param count how many
 */
public record Durations(long count, long p50Nanos, long p99Nanos, long maxNanos) {
  private static final double HALF = 50;
  private static final double NEARLY_ALL = 99;

  static Durations of(Histogram histogram) {
    return new Durations(
        histogram.getTotalCount(),
        histogram.getValueAtPercentile(HALF),
        histogram.getValueAtPercentile(NEARLY_ALL),
        histogram.getMaxValue());
  }
}
