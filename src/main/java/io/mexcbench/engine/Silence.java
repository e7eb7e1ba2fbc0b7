package io.mexcbench.engine;

/**
 * How long nothing at all may be sent: after a refusal by rate as long as the exchange says, and
 * where it does not say, for longer and longer until it answers as usual.
 */
final class Silence {
  private static final long FIRST_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = 64_000;

  private long untilMillis = Long.MIN_VALUE;
  private long unnamedMillis = FIRST_MILLIS;

  /** Hears of every reply; returns how long it asks for silence, 0 if it does not. */
  long notice(Reply reply, long nowMillis) {
    if (reply.isOk()) {
      unnamedMillis = FIRST_MILLIS;
    }
    if (!reply.isRefusedByRate() && !reply.isForbidden()) {
      return 0;
    }
    long millis = reply.retryAfterMillis();
    if (millis <= 0) {
      millis = unnamedMillis;
      unnamedMillis = Math.min(LONGEST_MILLIS, 2 * unnamedMillis);
    }
    untilMillis = Math.max(untilMillis, nowMillis + millis);
    return millis;
  }

  boolean isOver(long nowMillis) {
    return nowMillis >= untilMillis;
  }
}
