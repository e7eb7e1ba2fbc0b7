package io.mexcbench.hotpath.market;

/**
 * ASCII decimals to longs at a scale: "61.5" at scale 2 is 6150. No allocation and no exceptions:
 * every method answers either the number or {@link #FAILED}, which is no number's result, and then
 * {@link #failure} says why. An instance belongs to one thread.
 *
 * <p>The grammar of text is that of {@code new BigDecimal(String)} in ASCII (sign, leading zeros,
 * exponent); the grammar within JSON is RFC 8259's. The largest magnitude is {@link
 * Long#MAX_VALUE}.
 */
public final class DecimalParser {
  public static final long FAILED = Long.MIN_VALUE;

  /** So many digits always fit a long. */
  private static final int SAFE_DIGITS = 18;

  private final DecimalScan anyForm = new DecimalScan();
  private DecodeStatus failure = DecodeStatus.OK;
  private int end;

  /** The number; {@link DecodeStatus#INEXACT} if it has non-zero digits beyond the scale. */
  public long exact(byte[] bytes, int offset, int length, int scale) {
    return text(bytes, offset, offset + length, scale, true);
  }

  /** The number without its digits beyond the scale, cut off towards zero. */
  public long truncated(byte[] bytes, int offset, int length, int scale) {
    return text(bytes, offset, offset + length, scale, false);
  }

  /** Why the last number that failed did so: MALFORMED, INEXACT or OVERFLOW. */
  public DecodeStatus failure() {
    return failure;
  }

  /** The whole of {@code [from, to)} as a number. */
  long text(byte[] bytes, int from, int to, int scale, boolean exact) {
    long number = ShortDecimal.read(bytes, from, to, scale, exact);
    return number == ShortDecimal.OTHER ? anyText(bytes, from, to, scale, exact) : number;
  }

  private long anyText(byte[] bytes, int from, int to, int scale, boolean exact) {
    long number = parse(bytes, from, to, scale, exact, false);
    return end == to ? number : fail(DecodeStatus.MALFORMED);
  }

  /** The JSON number that starts at {@code from}; {@link #end} is where it stops. */
  long json(byte[] bytes, int from, int to, int scale, boolean exact) {
    return parse(bytes, from, to, scale, exact, true);
  }

  /** The index after the last number that was read. */
  int end() {
    return end;
  }

  private long parse(byte[] bytes, int from, int to, int scale, boolean exact, boolean json) {
    int start = from < to && bytes[from] == '-' ? from + 1 : from;
    int i = start;
    long mantissa = 0;
    while (i < to && isDigit(bytes[i])) {
      mantissa = 10 * mantissa + (bytes[i++] - '0');
    }
    int whole = i - start;
    int fraction = 0;
    boolean isPlain = whole == 1 || (whole > 1 && (!json || bytes[start] != '0'));
    if (i < to && bytes[i] == '.') {
      int dot = i++;
      while (i < to && isDigit(bytes[i])) {
        mantissa = 10 * mantissa + (bytes[i++] - '0');
      }
      fraction = i - dot - 1;
      isPlain &= fraction > 0;
    }
    if (!isPlain || whole + fraction > SAFE_DIGITS || !isEnd(bytes, i, to, json)) {
      return parseAnyForm(bytes, from, to, scale, exact, json);
    }
    end = i;
    return scaled(start == from ? mantissa : -mantissa, scale - fraction, exact);
  }

  private static boolean isEnd(byte[] bytes, int i, int to, boolean json) {
    return i == to || (json && bytes[i] != 'e' && bytes[i] != 'E');
  }

  private long parseAnyForm(
      byte[] bytes, int from, int to, int scale, boolean exact, boolean json) {
    end = anyForm.read(bytes, from, to, json);
    if (end < 0) {
      return fail(DecodeStatus.MALFORMED);
    }
    long places = anyForm.places(scale);
    if (places > anyForm.mostPlaces()) {
      return fail(DecodeStatus.OVERFLOW);
    }
    if (exact && anyForm.hasDroppedDigits()) {
      return fail(DecodeStatus.INEXACT);
    }
    return scaled(anyForm.mantissa(), (int) Math.max(places, -1 - SAFE_DIGITS), exact);
  }

  private long scaled(long mantissa, int places, boolean exact) {
    if (places == 0 || mantissa == 0) {
      return mantissa;
    }
    if (places > 0) {
      long power = PowersOfTen.of(places);
      // 2 to the 63 has no factor 5, so the product is never FAILED.
      long product = mantissa * power;
      boolean fits = Math.multiplyHigh(mantissa, power) == product >> 63;
      return fits ? product : fail(DecodeStatus.OVERFLOW);
    }
    if (places < -SAFE_DIGITS) {
      return exact ? fail(DecodeStatus.INEXACT) : 0;
    }
    long power = PowersOfTen.of(-places);
    long quotient = mantissa / power;
    return exact && quotient * power != mantissa ? fail(DecodeStatus.INEXACT) : quotient;
  }

  private long fail(DecodeStatus status) {
    failure = status;
    return FAILED;
  }

  static boolean isDigit(byte character) {
    return character >= '0' && character <= '9';
  }
}
