package io.mexcbench.load.stress;

import java.util.Locale;

/**
 * How long it took until a system was as it had been.
 *
 * @param nanos from the end of the stress; where it did not recover, how long was waited
 */
public record Recovery(boolean isRecovered, long nanos) {
  private static final double NANOS_PER_SECOND = 1e9;

  /** Such as {@code 3.0 s}, or {@code >60.0 s} if it was not seen to recover. */
  public String words() {
    return String.format(Locale.ROOT, "%s%.1f s", isRecovered ? "" : ">", nanos / NANOS_PER_SECOND);
  }

  /** Whether it was within a time; not known while it was waited less than that. */
  public boolean isWithin(long limitNanos) {
    return isRecovered && nanos <= limitNanos;
  }
}
