package io.mexcbench.report;

import java.util.OptionalDouble;

/**
 * Bytes per operation as a page shows them: 0 where an iteration allocates no more than the empty
 * control does, plus 8 KB. JMH itself allocates a few KB an iteration, which a slow operation would
 * seem to allocate.
 */
final class SteadyAllocation {
  private static final double NANOS_PER_ITERATION = 1e8;
  private static final double SLACK_BYTES_PER_ITERATION = 8 * 1024;

  private final double limitBytesPerIteration;

  /**
   * @param emptyNanos time of the control that does nothing
   * @param emptyBytes what JMH counts per operation of it
   */
  SteadyAllocation(double emptyNanos, double emptyBytes) {
    this.limitBytesPerIteration =
        bytesPerIteration(emptyNanos, emptyBytes) + SLACK_BYTES_PER_ITERATION;
  }

  /** Where there is no control to compare with. */
  static SteadyAllocation withoutControl() {
    return new SteadyAllocation(1, 0);
  }

  String text(double nanos, OptionalDouble bytes) {
    if (bytes.isEmpty()) {
      return Figures.NONE;
    }
    boolean isNothing = bytesPerIteration(nanos, bytes.getAsDouble()) <= limitBytesPerIteration;
    return isNothing ? "0" : Figures.bytes(bytes.getAsDouble());
  }

  private static double bytesPerIteration(double nanos, double bytes) {
    return bytes * NANOS_PER_ITERATION / nanos;
  }
}
