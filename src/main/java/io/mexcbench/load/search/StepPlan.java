package io.mexcbench.load.search;

/**
 * How long a rate is tried.
 *
 * @param settleNanos not looked at
 * @param blockNanos stretches in which it is measured
 * @param stepNanos the least that is measured
 * @param longestNanos the most, which is spent only while it is open whether the rate is kept
 * @param confirmNanos the least of a step that is to confirm
 */
public record StepPlan(
    long settleNanos, long blockNanos, long stepNanos, long longestNanos, long confirmNanos) {
  private static final long SECOND = 1_000_000_000L;

  public StepPlan {
    if (blockNanos <= 0 || stepNanos < 2 * blockNanos || settleNanos < 0) {
      throw new IllegalArgumentException("a step must have two blocks or more");
    }
    if (longestNanos < stepNanos || confirmNanos < stepNanos) {
      throw new IllegalArgumentException("no step may be longer than the longest");
    }
  }

  /** On a real machine: 2 s to settle, then 5 s, up to 20 s where it is open. */
  public static StepPlan standard() {
    return new StepPlan(2 * SECOND, SECOND / 2, 5 * SECOND, 20 * SECOND, 15 * SECOND);
  }

  /** So short that it says little; to see that everything works. */
  public static StepPlan brief() {
    return new StepPlan(SECOND / 2, SECOND / 4, SECOND, SECOND, SECOND);
  }
}
