package io.mexcbench.load.pace;

/**
 * Waits until a point in time: parks until shortly before, because parking alone comes late, and
 * spins for the rest, because spinning alone takes the processor from what is to be measured.
 */
public final class Pacer {
  /** As much as parking usually comes late. */
  public static final long SPIN_NANOS = 100_000;

  private final PaceClock clock;
  private final long spinNanos;

  /**
   * @param spinNanos of spinning before the time; 0 parks only
   */
  public Pacer(PaceClock clock, long spinNanos) {
    if (spinNanos < 0) {
      throw new IllegalArgumentException("time to spin must not be negative, got " + spinNanos);
    }
    this.clock = clock;
    this.spinNanos = spinNanos;
  }

  /** Returns the time, which is not before the one that was waited for; at once if it is past. */
  long await(long dueNanos) throws InterruptedException {
    long now = clock.nanos();
    while (now - dueNanos < 0) {
      long parkNanos = dueNanos - now - spinNanos;
      if (parkNanos > 0) {
        clock.park(parkNanos);
      } else {
        clock.spin();
      }
      now = clock.nanos();
    }
    return now;
  }
}
