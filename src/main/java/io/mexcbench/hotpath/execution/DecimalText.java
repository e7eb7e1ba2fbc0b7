package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;

/** Writes whole and scaled numbers as ASCII, without exponent and without trailing zeros. */
final class DecimalText {
  /** Nineteen digits, a leading zero and a point. */
  static final int LENGTH_MAX = 21;

  private static final long[] POWERS_OF_TEN = new long[Symbol.MAX_SCALE + 1];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
    }
  }

  private DecimalText() {}

  /** Writes {@code value / 10^scale}, not negative; returns the index behind it. */
  static int write(long value, int scale, byte[] out, int offset) {
    requireNotNegative(value);
    long unit = POWERS_OF_TEN[scale];
    long whole = value / unit;
    int end = writeWhole(whole, out, offset);
    long fraction = value - whole * unit;
    return fraction == 0 ? end : writeFraction(fraction, scale, out, end);
  }

  private static int writeFraction(long fraction, int scale, byte[] out, int point) {
    out[point] = '.';
    long rest = fraction;
    int last = point + scale;
    for (; rest % 10 == 0; rest /= 10) {
      last--;
    }
    for (int i = last; i > point; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return last + 1;
  }

  /** Writes a whole number, not negative; returns the index behind it. */
  static int writeWhole(long value, byte[] out, int offset) {
    requireNotNegative(value);
    int end = offset + digits(value);
    long rest = value;
    for (int i = end - 1; i >= offset; i--) {
      out[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return end;
  }

  private static int digits(long value) {
    int digits = 1;
    while (digits < POWERS_OF_TEN.length && value >= POWERS_OF_TEN[digits]) {
      digits++;
    }
    return value < POWERS_OF_TEN[Symbol.MAX_SCALE] ? digits : Symbol.MAX_SCALE + 1;
  }

  private static void requireNotNegative(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("number must not be negative, got " + value);
    }
  }
}
