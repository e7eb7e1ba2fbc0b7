package io.mexcbench.hotpath.execution;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Writes whole and scaled numbers as ASCII, without exponent and without trailing zeros.
 *
 * <p>Eight digits are made at once: a number below 10^8 is split into two numbers of four digits,
 * these into four of two, and these into eight of one, all in the lanes of one word and by
 * multiplication, where a loop would divide once a digit and wait for each division. The word holds
 * the first digit in its lowest byte, so leading zeros are its trailing bits and trailing zeros its
 * leading ones: neither is counted in a loop, and no branch depends on how many digits there are.
 *
 * <pre>
 *   6150 at scale 2       00006150   eight digits
 *                         61         less the four leading zeros before the point
 *                           .5       less the one trailing zero behind it
 * </pre>
 *
 * <p>Source of the splitting: Daniel Lemire, "Converting integers to fix-digit representations
 * quickly", 2021.
 */
final class DecimalText {
  /**
   * The room that every method needs: at most 19 digits, a leading zero and a point, and as much as
   * the last word overhangs them.
   */
  static final int LENGTH_MAX = 21 + Long.BYTES - 1;

  /** One more than what a word of digits holds. */
  static final long WORD_RANGE = 100_000_000L;

  private static final int WORD_SCALE_MAX = 7;
  private static final long[] POWERS_OF_TEN = new long[Symbol.MAX_SCALE + 1];

  static {
    POWERS_OF_TEN[0] = 1;
    for (int i = 1; i < POWERS_OF_TEN.length; i++) {
      POWERS_OF_TEN[i] = 10 * POWERS_OF_TEN[i - 1];
    }
  }

  private DecimalText() {}

  /**
   * Writes {@code value / 10^scale}, not negative; returns the index behind it. What is within
   * {@link #LENGTH_MAX} and behind that index is overwritten.
   */
  static int write(long value, int scale, byte[] out, int offset) {
    // As unsigned, a negative number is a large one.
    if (Long.compareUnsigned(value, WORD_RANGE) < 0 && scale <= WORD_SCALE_MAX) {
      return writeWord(digits(value), scale, out, offset);
    }
    requireNotNegative(value);
    long unit = POWERS_OF_TEN[scale];
    long whole = value / unit;
    int end = writeWhole(whole, out, offset);
    long fraction = value - whole * unit;
    return fraction == 0
        ? end
        : writeFraction(fraction * POWERS_OF_TEN[Symbol.MAX_SCALE - scale], out, end);
  }

  /** Nearly every price and quantity: the digits on both sides of the point are in one word. */
  private static int writeWord(long digits, int scale, byte[] out, int offset) {
    int wholeDigits = Long.BYTES - scale;
    // A number below one keeps one zero before its point.
    int leadingZeros = Math.min(Long.numberOfTrailingZeros(digits) >>> 3, wholeDigits - 1);
    int trailingZeros = Long.numberOfLeadingZeros(digits) >>> 3;
    int fractionDigits = Math.max(scale - trailingZeros, 0);
    long text = digits | Words.ZEROS;
    Words.store(out, offset, text >>> (leadingZeros << 3));
    int point = offset + wholeDigits - leadingZeros;
    out[point] = '.';
    // In two steps, for all eight bytes cannot be shifted out in one.
    Words.store(out, point + 1, text >>> ((wholeDigits - 1) << 3) >>> 8);
    return fractionDigits == 0 ? point : point + 1 + fractionDigits;
  }

  /** Writes a point and a fraction of 18 digits, not all of them zeros. */
  private static int writeFraction(long fraction, byte[] out, int point) {
    out[point] = '.';
    long first = fraction / (100 * WORD_RANGE);
    long rest = fraction - first * (100 * WORD_RANGE);
    long digits = digits(first);
    Words.store(out, point + 1, digits | Words.ZEROS);
    if (rest == 0) {
      return point + 1 + significant(digits);
    }
    long second = rest / 100;
    int pair = (int) (rest - second * 100);
    digits = digits(second);
    Words.store(out, point + 9, digits | Words.ZEROS);
    if (pair == 0) {
      return point + 9 + significant(digits);
    }
    out[point + 17] = (byte) ('0' + pair / 10);
    out[point + 18] = (byte) ('0' + pair % 10);
    return pair % 10 == 0 ? point + 18 : point + 19;
  }

  /** How many digits there are up to the last that is not zero. */
  private static int significant(long digits) {
    return Long.BYTES - (Long.numberOfLeadingZeros(digits) >>> 3);
  }

  /**
   * Writes a whole number, not negative; returns the index behind it. What is within {@link
   * #LENGTH_MAX} and behind that index is overwritten.
   */
  static int writeWhole(long value, byte[] out, int offset) {
    requireNotNegative(value);
    if (value < WORD_RANGE) {
      return writeShort(value, out, offset);
    }
    long high = value / WORD_RANGE;
    int end = high < WORD_RANGE ? writeShort(high, out, offset) : writeLongHigh(high, out, offset);
    return writeEight(value - high * WORD_RANGE, out, end);
  }

  private static int writeLongHigh(long high, byte[] out, int offset) {
    long highest = high / WORD_RANGE;
    return writeEight(high - highest * WORD_RANGE, out, writeShort(highest, out, offset));
  }

  /** Writes a number below 10^8 with its leading zeros; returns the index behind it. */
  static int writeEight(long value, byte[] out, int offset) {
    Words.store(out, offset, digits(value) | Words.ZEROS);
    return offset + Long.BYTES;
  }

  private static int writeShort(long value, byte[] out, int offset) {
    long digits = digits(value);
    int leadingZeros = Math.min(Long.numberOfTrailingZeros(digits) >>> 3, Long.BYTES - 1);
    Words.store(out, offset, (digits | Words.ZEROS) >>> (leadingZeros << 3));
    return offset + Long.BYTES - leadingZeros;
  }

  /** The eight digits of a number below 10^8 as values from 0 to 9, the first one lowest. */
  private static long digits(long value) {
    long fours = value / 10_000;
    fours |= (value - 10_000 * fours) << 32;
    // 5243 / 2^19 is a hundredth, and 103 / 2^10 a tenth, close enough for lanes of this size.
    long hundreds = (fours * 5_243) >>> 19 & 0x0000_007F_0000_007FL;
    long pairs = hundreds | (fours - 100 * hundreds) << 16;
    long tens = (pairs * 103) >>> 10 & 0x000F_000F_000F_000FL;
    return tens | (pairs - 10 * tens) << 8;
  }

  private static void requireNotNegative(long value) {
    if (value < 0) {
      throw new IllegalArgumentException("number must not be negative, got " + value);
    }
  }
}
