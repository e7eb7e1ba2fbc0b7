package io.mexcbench.hotpath.market;

/**
 * How many characters a price has and where its point stands. The prices of one book nearly always
 * agree in that, and then a price is checked and folded without searching for its end: what comes
 * after it can be read at once, since the processor goes on before the check is done.
 */
final class PriceForm {
  private static final int SAFE_DIGITS = 18;

  /** 0 while no form is known, which no price has. */
  private int length;

  private long beforePoint;
  private long pointMask;
  private long point;
  private int shift;
  private long power;
  private boolean mayStartWithZero;

  /** Forgets the form. */
  void reset() {
    length = 0;
  }

  /** How many characters the prices have. */
  int length() {
    return length;
  }

  /**
   * Takes the form of a price that was read, if it has at most eight characters.
   *
   * @param digits how many digits stand before the point, {@code length} if there is none
   */
  void learn(int digits, int length, int scale) {
    int places = digits == length ? scale : scale - (length - digits - 1);
    if (length > Long.BYTES || places < 0 || digits + scale > SAFE_DIGITS) {
      return;
    }
    this.length = length;
    boolean isWhole = digits == length;
    beforePoint = isWhole ? -1 : (1L << (digits << 3)) - 1;
    pointMask = isWhole ? 0 : 0xFFL << (digits << 3);
    point = Swar.DOTS & pointMask;
    shift = Long.SIZE - ((isWhole ? length : length - 1) << 3);
    power = PowersOfTen.of(places);
    mayStartWithZero = digits == 1;
  }

  /** Whether the word begins with digits and a point as the form has them. */
  boolean fits(long word) {
    return (word & pointMask) == point
        && (mayStartWithZero || (word & 0xFF) != '0')
        && Swar.areDigitValues(digits(word));
  }

  /** The scaled price at the beginning of a word that fits. */
  long price(long word) {
    return Swar.numberOfMany(digits(word)) * power;
  }

  private long digits(long word) {
    // The point is squeezed out, so that the digits on both sides of it are folded at once.
    long squeezed = (word & beforePoint) | ((word >>> 8) & ~beforePoint);
    return (squeezed ^ Swar.ZEROS) << shift;
  }
}
