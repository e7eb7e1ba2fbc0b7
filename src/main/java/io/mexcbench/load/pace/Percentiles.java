package io.mexcbench.load.pace;

import java.util.OptionalLong;
import org.HdrHistogram.Histogram;

/** Percentiles that there is evidence for: at least ten samples must lie beyond one. */
public final class Percentiles {
  private static final double WHOLE = 100;
  private static final long BEYOND = 10;

  private Percentiles() {}

  /** How many samples it takes, 1,000 for the 99th. */
  public static long samplesFor(double percentile) {
    // Rounded: the difference of two decimals is never exact.
    return Math.round(BEYOND * WHOLE / (WHOLE - percentile));
  }

  /** Empty where there are too few samples to say. */
  public static OptionalLong of(Histogram histogram, double percentile) {
    return histogram.getTotalCount() < samplesFor(percentile)
        ? OptionalLong.empty()
        : OptionalLong.of(histogram.getValueAtPercentile(percentile));
  }
}
