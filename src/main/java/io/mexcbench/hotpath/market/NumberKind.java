package io.mexcbench.hotpath.market;

/** What a number means, which decides its scale. */
public enum NumberKind {
  /** At the price scale of the symbol. */
  PRICE,
  /** At the quantity scale of the symbol. */
  QUANTITY,
  /** Money turned over, at {@link #AMOUNT_SCALE}. */
  AMOUNT,
  /** A rate of change or of funding, at {@link #RATE_SCALE}; 0.01 is one percent. */
  RATE,
  /** A whole number, such as milliseconds. */
  WHOLE;

  /** Six places leave room for 9 * 10^12, more than any pair turns over in a day. */
  public static final int AMOUNT_SCALE = 6;

  public static final int RATE_SCALE = 8;

  /** The decimal places of such a number of that symbol. */
  public int scaleOf(Symbol symbol) {
    return switch (this) {
      case PRICE -> symbol.priceScale();
      case QUANTITY -> symbol.quantityScale();
      case AMOUNT -> AMOUNT_SCALE;
      case RATE -> RATE_SCALE;
      case WHOLE -> 0;
    };
  }
}
