package io.mexcbench.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Counts durations by bucket: one thread records, any other reads. Recording costs a few
 * nanoseconds and allocates nothing; a reader sees each count as it was a moment ago.
 */
public final class DurationRecorder {
  private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle SUM;
  private static final int BIT_LENGTHS = Long.SIZE;

  static {
    try {
      SUM = MethodHandles.lookup().findVarHandle(DurationRecorder.class, "sumNanos", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Upper bounds, which belong to their bucket; the last takes whatever there is. */
  private final long[] boundsNanos;

  /** Of each bit length, the first bucket that a number so long may belong to. */
  private final byte[] firstByBitLength;

  private final long[] counts;
  private long sumNanos;

  /** The bounds as {@link #withLast} makes them, and where to begin to look for one. */
  DurationRecorder(long[] boundsNanos, byte[] firstByBitLength) {
    this.boundsNanos = boundsNanos;
    this.firstByBitLength = firstByBitLength;
    this.counts = new long[boundsNanos.length];
  }

  /** Adds the last bound. */
  static long[] withLast(long[] boundsNanos) {
    long[] all = Arrays.copyOf(boundsNanos, boundsNanos.length + 1);
    all[boundsNanos.length] = Long.MAX_VALUE;
    return all;
  }

  /** Where to begin to look, by bit length. */
  static byte[] firstByBitLength(long[] boundsNanos) {
    byte[] first = new byte[BIT_LENGTHS];
    for (int length = 1; length < BIT_LENGTHS; length++) {
      long least = 1L << (length - 1);
      int at = 0;
      while (boundsNanos[at] < least) {
        at++;
      }
      first[length] = (byte) at;
    }
    return first;
  }

  /** Takes a duration in; a negative one, of a clock that went back, counts as none. */
  public void record(long nanos) {
    long value = Math.max(0, nanos);
    int at = firstByBitLength[BIT_LENGTHS - Long.numberOfLeadingZeros(value)];
    while (value > boundsNanos[at]) {
      at++;
    }
    COUNTS.setRelease(counts, at, counts[at] + 1);
    SUM.setRelease(this, sumNanos + value);
  }

  /** Adds what was counted to other counts, of the same bounds. */
  void addTo(long[] target) {
    for (int i = 0; i < counts.length; i++) {
      target[i] += (long) COUNTS.getAcquire(counts, i);
    }
  }

  /** What all durations come to. */
  public long sumNanos() {
    return (long) SUM.getAcquire(this);
  }

  /** How many durations were taken in. */
  public long count() {
    long count = 0;
    for (int i = 0; i < counts.length; i++) {
      count += (long) COUNTS.getAcquire(counts, i);
    }
    return count;
  }
}
