package io.mexcbench.hotpath.market;

/** The powers of ten that fit a long. */
final class PowersOfTen {
  static final int MAX_EXPONENT = 18;

  private static final long[] POWERS = new long[MAX_EXPONENT + 1];
  private static final long[] LIMITS = new long[MAX_EXPONENT + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
    for (int i = 0; i < LIMITS.length; i++) {
      LIMITS[i] = Long.MAX_VALUE / POWERS[i];
    }
  }

  private PowersOfTen() {}

  static long of(int exponent) {
    return POWERS[exponent];
  }

  /** The largest number that, times that power, still fits a long. */
  static long limit(int exponent) {
    return LIMITS[exponent];
  }
}
