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

  /** Eight digits times this power of ten always fit a long. */
  private static final int SAFE_PLACES = 10;

  /** Where a word without a point is said to have it. */
  private static final int NO_POINT = WORD_BYTES;

  private static final int ROW = 16;

  /** By the length of a text, the bytes of the word that ends with it. */
  private static final long[] TEXT = new long[WORD_BYTES + 1];

  /** By the place of the point, the bytes before and after it. */
  private static final long[] BEFORE = new long[ROW];

  private static final long[] AFTER = new long[ROW];

  /** By scale and place of the point: what the digits are to be multiplied by, 0 if not so easy. */
  private static final long[] FACTORS = new long[ROW * (Symbol.MAX_SCALE + 1)];

  static {
    for (int length = 1; length <= WORD_BYTES; length++) {
      TEXT[length] = -1L << (Long.SIZE - Byte.SIZE * length);
    }
    for (int point = 0; point < NO_POINT; point++) {
      BEFORE[point] = (1L << (Byte.SIZE * point)) - 1;
      AFTER[point] = ~(BEFORE[point] << Byte.SIZE | 0xFF);
    }
    AFTER[NO_POINT] = -1;
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = factor(i / ROW, i % ROW);
    }
  }

  private ShortDecimal() {}

  private static long factor(int scale, int point) {
    int places = point == NO_POINT ? scale : scale - (WORD_BYTES - 1 - point);
    // A point at the very end is left to the parser, because it may be all there is.
    boolean isEasy = point != WORD_BYTES - 1 && point <= NO_POINT;
    return isEasy && places >= 0 && places <= SAFE_PLACES ? PowersOfTen.of(places) : 0;
  }

  /** The number at the scale, or {@link #OTHER}. */
  static long read(byte[] bytes, int from, int to, int scale, boolean exact) {
    int length = to - from;
    if (length <= WORD_BYTES) {
      // A word that ends with the text begins before it; only at an array's start it cannot.
      return length > 0 && to >= WORD_BYTES ? word(bytes, length, to, scale) : OTHER;
    }
    return length <= MOST_CHARACTERS ? twoWords(bytes, from, to, scale, exact) : OTHER;
  }

  /**
   * The number of one to eight characters that ends at {@code to}, or {@link #OTHER}.
   *
   * @throws IndexOutOfBoundsException unless eight bytes end there
   */
  static long word(byte[] bytes, int length, int to, int scale) {
    // What stands before the text becomes leading zeros.
    long text = (Swar.load(bytes, to - WORD_BYTES) ^ Swar.ZEROS) & TEXT[length];
    int point = Long.numberOfTrailingZeros(Swar.firstEqual(text, POINTS)) >>> 3 & (ROW - 1);
    long digits = (text & BEFORE[point]) << Byte.SIZE | (text & AFTER[point]);
    long factor = FACTORS[scale * ROW + point];
    if (!Swar.areDigitValues(digits) || factor == 0) {
      return OTHER;
    }
    return Swar.numberOfMany(digits) * factor;
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
