package io.mexcbench.exchange;

/**
 * Shuts out whoever does not wait when told to: after so many requests within the times that a 429
 * had named, everything is answered with 418 for two minutes, and for twice as long each time after
 * that, up to three days.
 */
final class Ban {
  static final int EARLY_MAX = 20;
  static final long FIRST_MILLIS = 120_000;
  static final long LONGEST_MILLIS = 3 * 86_400_000L;

  private int early;
  private long nextMillis = FIRST_MILLIS;
  private long untilMillis;

  /** A request came within the time that a 429 had told to wait. */
  void onEarly(long nowMillis) {
    early++;
    if (early >= EARLY_MAX && nowMillis >= untilMillis) {
      early = 0;
      untilMillis = nowMillis + nextMillis;
      nextMillis = Math.min(LONGEST_MILLIS, 2 * nextMillis);
    }
  }

  /** For how long nothing is answered from now on; 0 if it is. */
  long leftMillis(long nowMillis) {
    return Math.max(0, untilMillis - nowMillis);
  }
}
