package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Quote;

/**
 * Turns the quotes of one symbol into orders. Time is the event time that comes with the quote;
 * prices and quantities are longs at the symbol's scales.
 *
 * <p>Periods count the ticks given. Whether a quote that repeats the last one is a tick is for the
 * caller to say: a filter before the strategy, or none.
 */
public interface Strategy {
  /**
   * A quote without two positive sides, or with the bid at or above the ask, is ignored.
   *
   * @return whether an intent was passed to the listener
   */
  boolean onTick(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity);

  /** The same from a decoded quote, whose send time is the event time. */
  default boolean onQuote(Quote quote) {
    return onTick(
        quote.sendTimeMillis(),
        quote.bidPrice(),
        quote.bidQuantity(),
        quote.askPrice(),
        quote.askQuantity());
  }

  /**
   * An order of this strategy was filled, in whole or in part. A position held from before is told
   * as a fill too.
   */
  void onFill(Side side, long quantity);

  /** An order of this strategy was rejected, cancelled or has expired with this much unfilled. */
  void onClosed(Side side, long unfilledQuantity);
}
