package io.mexcbench.hotpath.market;

/**
 * Hears what a {@link SpotDecoder} read. Every argument belongs to the decoder and is valid only
 * during the call. A listener overrides what it wants to hear.
 */
public interface SpotListener {
  /** Changed levels (aggre.depth). */
  default void onDepth(DepthUpdate depth) {}

  /** The whole top of the book (limit.depth). */
  default void onLimitDepth(DepthUpdate depth) {}

  default void onDeals(Deals deals) {}

  default void onQuote(Quote quote) {}

  default void onKline(Kline kline) {}

  default void onMiniTicker(Ticker ticker) {}
}
