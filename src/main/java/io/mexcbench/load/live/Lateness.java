package io.mexcbench.load.live;

import io.mexcbench.exchange.OfferedReading;
import org.HdrHistogram.Histogram;

/** How late an exchange was with what it pushed. */
final class Lateness {
  private static final int DIGITS = 3;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Lateness() {}

  /** Of all that came between two readings, in nanoseconds. */
  static Histogram between(OfferedReading before, OfferedReading now) {
    Histogram histogram = new Histogram(DIGITS);
    long[] counts = now.lateByMillis();
    for (int millis = 0; millis < counts.length; millis++) {
      long came = counts[millis] - before.lateByMillis()[millis];
      // A histogram takes a value for its largest even if it came no time at all.
      if (came > 0) {
        histogram.recordValueWithCount(millis * NANOS_PER_MILLI, came);
      }
    }
    return histogram;
  }
}
