package io.mexcbench.hotpath.market;

/**
 * Hears what a {@link FuturesDecoder} read. Every argument belongs to the decoder and is valid only
 * during the call. A listener overrides what it wants to hear.
 */
public interface FuturesListener {
  /** Changed levels (push.depth). */
  default void onDepth(DepthUpdate depth) {}

  /** The whole top of the book (push.depth.full and the old push.limit.depth). */
  default void onFullDepth(DepthUpdate depth) {}

  default void onDeals(Deals deals) {}

  /** One ticker, or one row of push.tickers; rows of unknown symbols are left out. */
  default void onTicker(Ticker ticker) {}

  default void onKline(Kline kline) {}

  default void onFundingRate(FundingRate rate) {}

  default void onIndexPrice(ReferencePrice price) {}

  default void onFairPrice(ReferencePrice price) {}

  default void onPong(long serverTimeMillis) {}

  /** The answer to a request, such as channel {@code rs.sub.depth} and data {@code success}. */
  default void onAck(ByteSlice channel, ByteSlice data) {}

  default void onError(ByteSlice message) {}

  /** News of the own account, such as channel {@code push.personal.order}. */
  default void onPersonal(ByteSlice channel, JsonFields data, long sendTimeMillis) {}
}
