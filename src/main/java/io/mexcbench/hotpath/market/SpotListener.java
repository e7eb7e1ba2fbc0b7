package io.mexcbench.hotpath.market;

/**
 * Hears what a {@link SpotDecoder} read. Every argument belongs to the decoder and is valid only
 * during the call. A listener overrides what it wants to hear.
 */
public interface SpotListener {
  /** Changed levels (aggre.depth, increase.depth and each item of its batch). */
  default void onDepth(DepthUpdate depth) {}

  /** The whole top of the book (limit.depth). */
  default void onLimitDepth(DepthUpdate depth) {}

  default void onDeals(Deals deals) {}

  /** The best bid and ask (either bookTicker and each item of its batch). */
  default void onQuote(Quote quote) {}

  default void onKline(Kline kline) {}

  /** The state of a symbol's day (miniTicker, and each known symbol of miniTickers). */
  default void onMiniTicker(Ticker ticker) {}

  /** An order of one's own (private.orders). */
  default void onOrder(OrderUpdate order) {}

  /** An execution of an order of one's own (private.deals). */
  default void onFill(Fill fill) {}

  /** A holding of one's own (private.account). */
  default void onBalance(Balance balance) {}
}
