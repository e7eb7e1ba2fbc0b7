package io.mexcbench.hotpath.market;

/**
 * JSON numbers to scaled longs, eight characters at a time, for text that goes on far enough behind
 * the number: at least 34 bytes from where it starts, and something that is no part of a number.
 *
 * <p>It reads the numbers that the exchange writes nearly always: at most eight characters, or up
 * to 16 digits on either side of the point, without an exponent and without more places than the
 * scale has. Every other text is left to {@link DecimalParser}, which so also decides what is an
 * error.
 */
final class QuickNumber {
  private static final int SAFE_DIGITS = 18;

  private static final long HUNDRED_MILLION = 100_000_000;

  private final DecimalParser anyForm = new DecimalParser();
  private int end;

  /**
   * The number at the scale; FAILED if there is none or if it does not fit.
   *
   * @param to where the whole text ends
   * @param exact whether digits beyond the scale are a failure, not cut off
   */
  long read(byte[] bytes, int at, int to, int scale, boolean exact) {
    // Signs are as good as random: counted instead of jumped over, they mislead no branch.
    int minus = bytes[at] == '-' ? 1 : 0;
    int start = at + minus;
    int point = Swar.before(Swar.notDigits(Swar.load(bytes, start)));
    end = bytes[start + point] == '.' ? secondEnd(bytes, start) : start + point;
    long magnitude = plain(bytes, start, point, end - start, scale);
    if (magnitude < 0 || !isStop(bytes[end])) {
      magnitude = wide(bytes, start, scale);
      if (magnitude < 0 || !isStop(bytes[end])) {
        return general(bytes, at, to, scale, exact);
      }
    }
    return (magnitude ^ -minus) + minus;
  }

  /** The index after the last number that was read. */
  int end() {
    return end;
  }

  /** The end of the second run of digits, if the first one ends among the first eight. */
  static int secondEnd(byte[] bytes, int from) {
    long stops = Swar.notDigits(Swar.load(bytes, from));
    long afterFirst = stops & (stops - 1);
    return afterFirst != 0 ? from + Swar.before(afterFirst) : nextStop(bytes, from + Long.BYTES);
  }

  private static int nextStop(byte[] bytes, int from) {
    return from + Swar.before(Swar.notDigits(Swar.load(bytes, from)));
  }

  /**
   * The number of so many characters without a sign, negative if it has not the usual form.
   *
   * @param point how many digits stand before the point; all of them if there is none
   */
  static long plain(byte[] bytes, int from, int point, int length, int scale) {
    long word = Swar.load(bytes, from);
    boolean hasLeadingZero = point > 1 && (word & 0xFF) == '0';
    int places = point == length ? scale : scale - (length - point - 1);
    boolean isPlain = point > 0 && length - point != 1 && places >= 0 && !hasLeadingZero;
    if (!isPlain || point > Long.BYTES || point + scale > SAFE_DIGITS) {
      return -1;
    }
    if (length > Long.BYTES) {
      return longer(bytes, from, point, length, scale, places);
    }
    if (point == length) {
      return digits(word, length) * PowersOfTen.of(places);
    }
    // The point is squeezed out, so that the digits on both sides of it are folded at once.
    long beforePoint = (1L << (point << 3)) - 1;
    long squeezed = (word & beforePoint) | ((word >>> 8) & ~beforePoint);
    return digits(squeezed, length - 1) * PowersOfTen.of(places);
  }

  /** A number with a point and more than eight characters. */
  private static long longer(byte[] bytes, int from, int point, int length, int scale, int places) {
    long whole = point == 1 ? bytes[from] - '0' : digits(Swar.load(bytes, from), point);
    int fractionFrom = from + point + 1;
    int count = length - point - 1;
    long word = Swar.load(bytes, fractionFrom);
    long fraction;
    if (count <= Long.BYTES) {
      fraction = digits(word, count);
    } else if (count <= 2 * Long.BYTES) {
      long last = Swar.load(bytes, from + length - Long.BYTES);
      fraction =
          digits(word, count - Long.BYTES) * HUNDRED_MILLION + Swar.numberOfMany(last ^ Swar.ZEROS);
    } else {
      return -1;
    }
    return whole * PowersOfTen.of(scale) + fraction * PowersOfTen.of(places);
  }

  /** The number of the word's first one to eight characters, digits all. */
  static long digits(long word, int count) {
    return Swar.numberOfMany((word ^ Swar.ZEROS) << -(count << 3));
  }

  /** The end of a number of any size, -1 if none begins there. */
  int skip(byte[] bytes, int at, int to) {
    int start = bytes[at] == '-' ? at + 1 : at;
    int stop = digitsEnd(bytes, start);
    boolean isPlain = stop - start == 1 || (stop - start > 1 && bytes[start] != '0');
    if (bytes[stop] == '.') {
      int fractionFrom = stop + 1;
      stop = digitsEnd(bytes, fractionFrom);
      isPlain &= stop > fractionFrom;
    }
    if (isPlain && isStop(bytes[stop])) {
      return stop;
    }
    general(bytes, at, to, 0, false);
    return end;
  }

  private static int digitsEnd(byte[] bytes, int from) {
    int at = from;
    int count;
    do {
      count = Swar.before(Swar.notDigits(Swar.load(bytes, at)));
      at += count;
    } while (count == Long.BYTES);
    return at;
  }

  /** What may follow a number that is complete; an exponent may not. */
  private static boolean isStop(byte character) {
    return character == ',' || character == ']' || character == '}';
  }

  /** A longer number, each side of the point for itself. */
  private long wide(byte[] bytes, int start, int scale) {
    long whole = run(bytes, start);
    int count = end - start;
    boolean isWhole = count == 1 || (count > 1 && bytes[start] != '0');
    if (!isWhole || count + scale > SAFE_DIGITS) {
      return DecimalParser.FAILED;
    }
    if (bytes[end] != '.') {
      return whole * PowersOfTen.of(scale);
    }
    int fractionFrom = end + 1;
    long fraction = run(bytes, fractionFrom);
    int places = end - fractionFrom;
    if (places == 0 || places > scale) {
      return DecimalParser.FAILED;
    }
    return whole * PowersOfTen.of(scale) + fraction * PowersOfTen.of(scale - places);
  }

  /** Up to 16 digits, 0 if there is none; the end is behind them. */
  private long run(byte[] bytes, int from) {
    long first = Swar.load(bytes, from);
    int count = Swar.before(Swar.notDigits(first));
    end = from + count;
    if (count < Long.BYTES) {
      return folded(first, count);
    }
    long second = Swar.load(bytes, end);
    int more = Swar.before(Swar.notDigits(second));
    end += more;
    return Swar.numberOfMany(first ^ Swar.ZEROS) * PowersOfTen.of(more) + folded(second, more);
  }

  private static long folded(long word, int count) {
    return count == 0 ? 0 : digits(word, count);
  }

  private long general(byte[] bytes, int at, int to, int scale, boolean exact) {
    long number = anyForm.json(bytes, at, to, scale, exact);
    end = anyForm.end();
    return number;
  }
}
