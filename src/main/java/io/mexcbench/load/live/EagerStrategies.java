package io.mexcbench.load.live;

import io.mexcbench.engine.StrategyFactory;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.ImbalanceRules;
import io.mexcbench.hotpath.signal.ImbalanceStrategy;
import io.mexcbench.hotpath.signal.OrderRules;
import io.mexcbench.hotpath.signal.OrderType;

/**
 * The strategy that trades where a system is to be measured: buys when the book leans to the bids,
 * sells when it no longer does, and takes what is there. It is there to cause orders, not to earn
 * anything.
 */
public final class EagerStrategies {
  private static final ImbalanceRules RULES = new ImbalanceRules(5, 4, 0.1, 0, 0, Long.MAX_VALUE);
  private static final int CHEAP_SCALE = 2;
  private static final long COOLDOWN_MILLIS = 200;
  private static final long AGE_MILLIS = 1_000;
  private static final int POSITION_ORDERS = 5;

  private EagerStrategies() {}

  public static StrategyFactory standard() {
    return (symbol, listener) -> new ImbalanceStrategy(symbol, RULES, orders(symbol), listener);
  }

  private static OrderRules orders(Symbol symbol) {
    long quantity = power(symbol.quantityScale() + coinScale(symbol));
    return new OrderRules(
        OrderType.IMMEDIATE_OR_CANCEL,
        quantity,
        POSITION_ORDERS * quantity,
        0,
        COOLDOWN_MILLIS,
        AGE_MILLIS);
  }

  /**
   * The more decimals a price has, the less a coin is worth, and the more of them make an order.
   */
  private static int coinScale(Symbol symbol) {
    return Math.max(0, symbol.priceScale() - CHEAP_SCALE);
  }

  private static long power(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
