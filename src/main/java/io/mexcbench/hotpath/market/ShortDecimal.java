package io.mexcbench.hotpath.market;

/**
 * Decimals of one to sixteen characters, digits with or without a point among them, which is nearly
 * all that the exchange writes. They are read eight characters at a time and without a branch on
 * where the point is or how many digits there are: both change from number to number, and a wrong
 * guess of the processor costs more than the whole conversion.
 *
 * <pre>
 *   "84270.01"  eight characters, the first in the lowest byte
 *    84270.01   less '0' each; the point becomes 0x1E
 *   084270 01   what is before the point moves one byte up, over the point
 *     8427001   eight digit values folded, times ten to the power of (scale - 2)
 * </pre>
 *
 * Whatever else a number can be (signed, with an exponent, longer, not a number) is left to {@link
 * DecimalParser}, which also finds the reason of a failure.
 */
final class ShortDecimal {
  /** The answer to text that needs a closer look. */
  static final long OTHER = DecimalParser.FAILED;

  private static final int WORD_BYTES = 8;
  private static final int MOST_CHARACTERS = 2 * WORD_BYTES;
  private static final long WORD_RANGE = 100_000_000L;
  private static final long POINTS = Swar.DOTS ^ Swar.ZEROS;

  private ShortDecimal() {}

  /** The number at the scale, or {@link #OTHER}. */
  static long read(byte[] bytes, int from, int to, int scale, boolean exact) {
    int length = to - from;
    if (length <= WORD_BYTES) {
      // A word that ends with the text begins before it; only at an array's start it cannot.
      return length > 0 && to >= WORD_BYTES ? word(bytes, length, to, scale, exact) : OTHER;
    }
    return length <= MOST_CHARACTERS ? twoWords(bytes, from, to, scale, exact) : OTHER;
  }

  private static long word(byte[] bytes, int length, int to, int scale, boolean exact) {
    int before = Long.SIZE - Byte.SIZE * length;
    // What stands before the text becomes leading zeros.
    long text = (Swar.load(bytes, to - WORD_BYTES) ^ Swar.ZEROS) >>> before << before;
    long point = firstPoint(text);
    long digits = withoutPoint(text, point);
    boolean isOnlyPoint = length == 1 && point != 0;
    if (!Swar.areDigitValues(digits) || isOnlyPoint) {
      return OTHER;
    }
    return scaled(Swar.number(digits), scale - (charactersAfter(point) & 7), exact);
  }

  private static long twoWords(byte[] bytes, int from, int to, int scale, boolean exact) {
    // The two words overlap; of the first, only what the last does not hold is kept.
    int overlap = Byte.SIZE * (MOST_CHARACTERS - (to - from));
    long first = (Swar.load(bytes, from) ^ Swar.ZEROS) << overlap;
    long last = Swar.load(bytes, to - WORD_BYTES) ^ Swar.ZEROS;
    long pointOfLast = firstPoint(last);
    long isInLast = (pointOfLast | -pointOfLast) >> 63;
    // After a point in the last word, one in the first is left there, where it is no digit.
    long pointOfFirst = firstPoint(first) & ~isInLast;
    // A point in the last word makes room for one character of the first.
    long lastDigits = withoutPoint(last, pointOfLast) | (first >>> 56 & isInLast);
    long firstDigits = withoutPoint(first, pointOfFirst) << (isInLast & Byte.SIZE);
    if (!Swar.areDigitValues(firstDigits) || !Swar.areDigitValues(lastDigits)) {
      return OTHER;
    }
    int after = charactersAfter(pointOfLast);
    int fraction = (after + (after >>> 3) * charactersAfter(pointOfFirst)) & 15;
    long number = Swar.number(firstDigits) * WORD_RANGE + Swar.number(lastDigits);
    return scaled(number, scale - fraction, exact);
  }

  /** The top bit of the byte that holds the first point, 0 if there is none. */
  private static long firstPoint(long text) {
    return Long.lowestOneBit(Swar.firstEqual(text, POINTS));
  }

  /** Without a point, everything is before it and moves by nothing. */
  private static long withoutPoint(long text, long point) {
    long before = text & (point >>> 7) - 1;
    long after = text & -(point << 1);
    return before << ((point | -point) >>> 63 << 3) | after;
  }

  /** In its word; 8 if there is no point. */
  private static int charactersAfter(long point) {
    return Long.numberOfLeadingZeros(point) >>> 3;
  }

  private static long scaled(long number, int places, boolean exact) {
    if (places >= 0) {
      boolean fits = places <= PowersOfTen.MAX_EXPONENT && number <= PowersOfTen.limit(places);
      return fits ? number * PowersOfTen.of(places) : OTHER;
    }
    if (places < -MOST_CHARACTERS) {
      return OTHER;
    }
    // Usually zeros that the exchange padded the number with.
    long power = PowersOfTen.of(-places);
    long quotient = number / power;
    return exact && quotient * power != number ? OTHER : quotient;
  }
}
