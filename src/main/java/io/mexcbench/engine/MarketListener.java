package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;

/**
 * Hears on the trading thread what the engine hears and does: whatever takes long here, trading
 * waits for.
 */
public interface MarketListener {
  /** Hears nothing. */
  MarketListener NONE = new MarketListener() {};

  default void onTrade(Symbol symbol, long timeMillis, long price, long quantity) {}

  /** The top of the book, where it is not the same as before; an empty side is 0 and 0. */
  default void onQuote(
      Symbol symbol,
      long timeMillis,
      long bidPrice,
      long bidQuantity,
      long askPrice,
      long askQuantity) {}

  /**
   * An order was handed to the network, filled, or came to its end.
   *
   * @param sequence the counter of its client order id
   * @param intent valid during the call only
   * @param filledQuantity all of it so far
   */
  default void onOrder(long sequence, OrderIntent intent, OrderState state, long filledQuantity) {}
}
