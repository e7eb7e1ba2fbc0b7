package io.mexcbench.hotpath.market;

/**
 * A trading pair or contract with the decimal places of its numbers: a price of {@code 61.5} at
 * scale 2 is the long 6150.
 *
 * @param id dense, from 0, the index into per-symbol arrays
 * @param name as on the wire, such as {@code BTCUSDT} or {@code BTC_USDT}; not always ASCII
 * @param priceScale decimal places of prices, 0 to 18
 * @param quantityScale decimal places of quantities, 0 to 18
 */
public record Symbol(int id, String name, int priceScale, int quantityScale) {
  public static final int MAX_SCALE = 18;

  public Symbol {
    if (id < 0) {
      throw new IllegalArgumentException("symbol id must not be negative, got " + id);
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException("symbol must have a name");
    }
    requireScale("price scale", priceScale);
    requireScale("quantity scale", quantityScale);
  }

  private static void requireScale(String what, int scale) {
    if (scale < 0 || scale > MAX_SCALE) {
      throw new IllegalArgumentException(what + " must be from 0 to 18, got " + scale);
    }
  }
}
