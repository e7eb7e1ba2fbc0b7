package io.mexcbench.hotpath.signal;

/**
 * How a strategy turns its signals into orders.
 *
 * @param type of every order
 * @param quantity of one purchase, at the symbol's quantity scale
 * @param maxPosition never held and on order in all, at the same scale
 * @param slippage how far past the opposite best price a taking order goes, at the price scale
 * @param cooldownMillis of event time between two orders, 0 for none
 * @param maxAgeMillis how old the events that an order rests on may be by the clock, and how far
 *     ahead of it, {@link Long#MAX_VALUE} for any time
 */
public record OrderRules(
    OrderType type,
    long quantity,
    long maxPosition,
    long slippage,
    long cooldownMillis,
    long maxAgeMillis) {
  public OrderRules {
    if (quantity <= 0) {
      throw new IllegalArgumentException("quantity must be positive, got " + quantity);
    }
    if (maxPosition < quantity) {
      throw new IllegalArgumentException(
          "maximum position must allow one order of " + quantity + ", got " + maxPosition);
    }
    requireNotNegative("slippage", slippage);
    requireNotNegative("cooldown", cooldownMillis);
    requireNotNegative("maximum age", maxAgeMillis);
  }

  private static void requireNotNegative(String what, long value) {
    if (value < 0) {
      throw new IllegalArgumentException(what + " must not be negative, got " + value);
    }
  }
}
