package io.mexcbench.load.live;

/**
 * A normal rate, many times as much, and the normal rate again.
 *
 * @param settleSeconds that are not looked at, before all else
 * @param sloNanos what a response may take at the normal rate
 * @param orderNanos what may pass from a message to the order that it causes, at any rate
 */
public record StressPlan(
    int normalPerSecond,
    int factor,
    int settleSeconds,
    int calmSeconds,
    int stressSeconds,
    int recoverySeconds,
    long sloNanos,
    long orderNanos) {
  /** The windows that a recovery must last. */
  private static final int LEAST_SECONDS = 5;

  public StressPlan {
    if (normalPerSecond < 1 || factor < 2) {
      throw new IllegalArgumentException(
          "a stress must be a rate and at least twice as much, got %d x %d"
              .formatted(normalPerSecond, factor));
    }
    if (calmSeconds < 1 || stressSeconds < 1 || recoverySeconds < LEAST_SECONDS) {
      throw new IllegalArgumentException(
          "a recovery must be looked at for 5 s or more, got " + recoverySeconds);
    }
  }

  int stressPerSecond() {
    return Math.multiplyExact(normalPerSecond, factor);
  }
}
