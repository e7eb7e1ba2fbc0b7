package io.mexcbench.hotpath.market;

/**
 * Reads a decimal in any form: of any length, with an exponent, with leading zeros. It keeps as
 * many leading digits as fit a long and counts the rest, so that no number is too long for it.
 */
final class DecimalScan {
  /** An exponent beyond this says nothing more; clamping it keeps sums of it far from overflow. */
  private static final long EXPONENT_LIMIT = 1_000_000_000_000L;

  private byte[] bytes = {};
  private int to;
  private long mantissa;
  private long dropped;
  private boolean hasDroppedDigits;
  private int fraction;
  private long exponent;

  /** The index after the number that starts at {@code from}, -1 if none does. */
  int read(byte[] bytes, int from, int to, boolean json) {
    this.bytes = bytes;
    this.to = to;
    clear();
    boolean isNegative = from < to && bytes[from] == '-';
    boolean hasPlus = !json && from < to && bytes[from] == '+';
    int start = isNegative || hasPlus ? from + 1 : from;
    int i = digits(start);
    int whole = i - start;
    if (i < to && bytes[i] == '.') {
      int point = i;
      i = digits(point + 1);
      fraction = i - point - 1;
    }
    if (!isNumber(start, whole, i, json)) {
      return -1;
    }
    if (isNegative) {
      mantissa = -mantissa;
    }
    return i < to && (bytes[i] == 'e' || bytes[i] == 'E') ? exponent(i + 1) : i;
  }

  /** The digits that fit a long, signed. */
  long mantissa() {
    return mantissa;
  }

  /** Whether digits other than 0 had no room in the mantissa. */
  boolean hasDroppedDigits() {
    return hasDroppedDigits;
  }

  /** The power of ten that turns the mantissa into the number at the scale. */
  long places(int scale) {
    return mantissa == 0 ? 0 : scale - fraction + exponent + dropped;
  }

  /** With more places than this the number does not fit a long. */
  int mostPlaces() {
    return dropped > 0 ? 0 : PowersOfTen.MAX_EXPONENT;
  }

  private void clear() {
    mantissa = 0;
    dropped = 0;
    hasDroppedDigits = false;
    fraction = 0;
    exponent = 0;
  }

  private int digits(int from) {
    int i = from;
    while (i < to && DecimalParser.isDigit(bytes[i])) {
      add(bytes[i++] - '0');
    }
    return i;
  }

  private void add(int digit) {
    boolean fits = mantissa < Long.MAX_VALUE / 10 || (mantissa == Long.MAX_VALUE / 10 && digit < 8);
    if (fits && dropped == 0) {
      mantissa = 10 * mantissa + digit;
    } else {
      dropped++;
      hasDroppedDigits |= digit != 0;
    }
  }

  private boolean isNumber(int start, int whole, int end, boolean json) {
    if (whole == 0 && fraction == 0) {
      return false;
    }
    boolean hasPoint = end > start + whole;
    boolean hasLeadingZero = whole > 1 && bytes[start] == '0';
    return !json || (whole > 0 && !hasLeadingZero && (!hasPoint || fraction > 0));
  }

  private int exponent(int from) {
    boolean isNegative = from < to && bytes[from] == '-';
    int start = isNegative || (from < to && bytes[from] == '+') ? from + 1 : from;
    int i = start;
    while (i < to && DecimalParser.isDigit(bytes[i])) {
      exponent = Math.min(EXPONENT_LIMIT, 10 * exponent + (bytes[i++] - '0'));
    }
    if (isNegative) {
      exponent = -exponent;
    }
    return i == start ? -1 : i;
  }
}
