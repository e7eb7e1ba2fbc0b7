package io.mexcbench.load.stress;

/** The least time in which a queue can empty. */
public final class DrainBound {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final long LEAST_NANOS = 5_000_000_000L;
  private static final double SPARE = 1.5;

  private DrainBound() {}

  /**
   * What waits, by the rate at which more is done than comes in.
   *
   * @param waiting at the end of the stress
   * @return {@code Long.MAX_VALUE} if it never empties
   */
  public static long nanos(long waiting, double donePerSecond, double offeredPerSecond) {
    if (waiting <= 0) {
      return 0;
    }
    double spare = donePerSecond - offeredPerSecond;
    return spare <= 0 ? Long.MAX_VALUE : (long) (waiting / spare * NANOS_PER_SECOND);
  }

  /** What a recovery may take: half as much again, and five seconds in any case. */
  public static long limitNanos(long drainNanos) {
    return (long) Math.max(LEAST_NANOS, SPARE * drainNanos);
  }
}
