package io.mexcbench.exchange;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Rings at a millisecond of the exchange's clock, some hundred microseconds after it begins. Netty
 * waits whole milliseconds, which begin whenever it begins to wait, and so is up to two late.
 */
final class Metronome implements AutoCloseable {
  private static final String THREAD_NAME = "exchange-metronome";
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** Where the clock is another than the system's, its milliseconds begin at other times. */
  private static final long LOOK_NANOS = 100_000;

  private static final long CLOSE_MILLIS_MAX = 10_000;

  /**
   * @param dueMillis by the exchange's clock
   * @param latestNanos by {@link System#nanoTime}: that clock may be set back, or stand still
   */
  private record Ring(long dueMillis, long latestNanos) {}

  private final LongSupplier clockMillis;
  private final Runnable onRing;
  private final Thread thread = new Thread(this::run, THREAD_NAME);
  private volatile Optional<Ring> next = Optional.empty();
  private volatile boolean isClosed;

  /**
   * @param onRing called on a thread of its own
   */
  Metronome(LongSupplier clockMillis, Runnable onRing) {
    this.clockMillis = clockMillis;
    this.onRing = onRing;
  }

  void start() {
    thread.start();
  }

  /** Rings once, and instead of what was asked for before. */
  void ringAt(long dueMillis, long millisMax) {
    next = Optional.of(new Ring(dueMillis, System.nanoTime() + millisMax * NANOS_PER_MILLI));
    LockSupport.unpark(thread);
  }

  private void run() {
    while (!isClosed) {
      Optional<Ring> ring = next;
      if (ring.isEmpty()) {
        LockSupport.park(this);
      } else if (isDue(ring.get())) {
        next = Optional.empty();
        onRing.run();
      } else {
        LockSupport.parkNanos(this, waitNanos(ring.get()));
      }
    }
  }

  private boolean isDue(Ring ring) {
    return clockMillis.getAsLong() >= ring.dueMillis || System.nanoTime() - ring.latestNanos >= 0;
  }

  private long waitNanos(Ring ring) {
    long wholeMillis = ring.dueMillis - clockMillis.getAsLong() - 1;
    long untilMilliNanos =
        NANOS_PER_MILLI - Instant.now().getLong(ChronoField.NANO_OF_SECOND) % NANOS_PER_MILLI;
    long dueNanos = wholeMillis * NANOS_PER_MILLI + untilMilliNanos;
    return Math.max(LOOK_NANOS, Math.min(dueNanos, ring.latestNanos - System.nanoTime()));
  }

  /** Returns when it rings no more. */
  @Override
  public void close() {
    isClosed = true;
    LockSupport.unpark(thread);
    try {
      thread.join(CLOSE_MILLIS_MAX);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
