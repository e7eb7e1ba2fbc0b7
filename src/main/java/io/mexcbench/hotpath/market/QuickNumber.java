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
  /** The word's eight digits and so many zeros behind them always fit a long. */
  private static final int MOST_PLACES = 10;

  private static final int SAFE_DIGITS = 18;

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
    long word = Swar.load(bytes, start);
    long stops = stops(word);
    long magnitude = scaled(word, stops, scale);
    end = start + Swar.before(stops);
    if (magnitude == DecimalParser.FAILED || !isStop(bytes[end])) {
      magnitude = wide(bytes, start, scale);
      if (magnitude == DecimalParser.FAILED || !isStop(bytes[end])) {
        return general(bytes, at, to, scale, exact);
      }
    }
    return (magnitude ^ -minus) + minus;
  }

  /** The index after the last number that was read. */
  int end() {
    return end;
  }

  /** Marks the bytes that are neither digits nor points; exact up to the first of them. */
  static long stops(long word) {
    return Swar.notDigits(word) & ~Swar.allEqual(word, Swar.DOTS);
  }

  /**
   * The number without a sign that begins the word and ends where {@code stops} says; FAILED unless
   * it is plain and certain to fit. The point is squeezed out of the word, so that the digits on
   * both sides of it are folded at once.
   */
  static long scaled(long word, long stops, int scale) {
    long points = Swar.allEqual(word, Swar.DOTS) & ~stops & (stops - 1);
    int pointCount = Long.bitCount(points);
    int length = Swar.before(stops);
    int whole = Math.min(Swar.before(points), length);
    int digits = length - pointCount;
    int fraction = digits - whole;
    int places = scale - fraction;
    int leadingZero = ((int) (word & 0xFF) - '1') & (1 - whole);
    // One branch for all that can be wrong: each term is negative if its rule is broken.
    int faults =
        (whole - 1)
            | (1 - pointCount)
            | (fraction - pointCount)
            | places
            | (MOST_PLACES - places)
            | leadingZero;
    if (faults < 0) {
      return DecimalParser.FAILED;
    }
    long beforePoint = (points >>> 7) - 1;
    long squeezed = (word & beforePoint) | ((word >>> 8) & ~beforePoint);
    return Swar.number((squeezed ^ Swar.ZEROS) << -(digits << 3)) * PowersOfTen.of(places);
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
    long whole = digits(bytes, start);
    int count = end - start;
    boolean isWhole = count == 1 || (count > 1 && bytes[start] != '0');
    if (!isWhole || count + scale > SAFE_DIGITS) {
      return DecimalParser.FAILED;
    }
    if (bytes[end] != '.') {
      return whole * PowersOfTen.of(scale);
    }
    int fractionFrom = end + 1;
    long fraction = digits(bytes, fractionFrom);
    int places = end - fractionFrom;
    if (places == 0 || places > scale) {
      return DecimalParser.FAILED;
    }
    return whole * PowersOfTen.of(scale) + fraction * PowersOfTen.of(scale - places);
  }

  /** Up to 16 digits, 0 if there is none; the end is behind them. */
  private long digits(byte[] bytes, int from) {
    long first = Swar.load(bytes, from);
    int count = Swar.before(Swar.notDigits(first));
    end = from + count;
    if (count < Long.BYTES) {
      return folded(first, count);
    }
    long second = Swar.load(bytes, end);
    int more = Swar.before(Swar.notDigits(second));
    end += more;
    return Swar.number(first ^ Swar.ZEROS) * PowersOfTen.of(more) + folded(second, more);
  }

  private static long folded(long word, int count) {
    return count == 0 ? 0 : Swar.number((word ^ Swar.ZEROS) << -(count << 3));
  }

  private long general(byte[] bytes, int at, int to, int scale, boolean exact) {
    long number = anyForm.json(bytes, at, to, scale, exact);
    end = anyForm.end();
    return number;
  }
}
