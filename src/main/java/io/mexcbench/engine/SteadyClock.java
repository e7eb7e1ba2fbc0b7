package io.mexcbench.engine;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time of day as it was at the start, and from there on by a clock that nobody sets: near the
 * time of day, and never back.
 */
final class SteadyClock implements LongSupplier {
  private final LongSupplier nanos;
  private final long startMillis;
  private final long startNanos;

  SteadyClock(long startMillis, LongSupplier nanos) {
    this.startMillis = startMillis;
    this.nanos = nanos;
    this.startNanos = nanos.getAsLong();
  }

  /** In milliseconds. */
  @Override
  public long getAsLong() {
    return startMillis + TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - startNanos);
  }
}
