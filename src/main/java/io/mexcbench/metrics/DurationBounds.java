package io.mexcbench.metrics;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The buckets of one histogram, shared by all of its series. */
final class DurationBounds {
  private final double[] seconds;
  private final long[] nanos;
  private final byte[] firstByBitLength;

  DurationBounds(double[] boundsSeconds) {
    seconds = Arrays.copyOf(boundsSeconds, boundsSeconds.length + 1);
    seconds[boundsSeconds.length] = Double.POSITIVE_INFINITY;
    nanos =
        DurationRecorder.withLast(
            Arrays.stream(boundsSeconds)
                .mapToLong(bound -> Math.round(bound * TimeUnit.SECONDS.toNanos(1)))
                .toArray());
    firstByBitLength = DurationRecorder.firstByBitLength(nanos);
  }

  DurationRecorder recorder() {
    return new DurationRecorder(nanos, firstByBitLength);
  }

  long[] zeros() {
    return new long[nanos.length];
  }

  /** With infinity. */
  double[] seconds() {
    return seconds.clone();
  }
}
