package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Quote;

/**
 * Turns what happens on the market of one symbol into orders. It is told of events with their own
 * times, and of the time by a clock that is not its own; prices and quantities are longs at the
 * symbol's scales. It listens to the kinds of events that it is made for and ignores the others.
 *
 * <p>Periods count the events given. Whether a quote that repeats the last one is an event is for
 * the caller to say: a filter before the strategy, or none.
 *
 * <p>A signal that may not be acted upon when it comes is dropped, and the {@link Decision} says
 * why: later the price is another.
 */
public interface Strategy {
  /**
   * The best prices. Without two positive sides, or with the bid at or above the ask, they are no
   * market: nothing is learnt from them, and nothing is ordered.
   */
  Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity);

  /** The same from a decoded quote, whose send time is the event time. */
  default Decision onQuote(Quote quote) {
    return onQuote(
        quote.sendTimeMillis(),
        quote.bidPrice(),
        quote.bidQuantity(),
        quote.askPrice(),
        quote.askQuantity());
  }

  /**
   * The book after an update. One that its keeper withholds is empty, and so no market. Whoever
   * passes on both books and quotes gives two events for one change.
   */
  default Decision onBook(long eventTimeMillis, OrderBook book) {
    BookSide bids = book.bids();
    BookSide asks = book.asks();
    int bid = bids.best();
    int ask = asks.best();
    if (bid == BookSide.NONE || ask == BookSide.NONE) {
      return onQuote(eventTimeMillis, 0, 0, 0, 0);
    }
    return onQuote(
        eventTimeMillis, bids.price(bid), bids.quantity(bid), asks.price(ask), asks.quantity(ask));
  }

  /** Somebody traded. */
  default Decision onTrade(long eventTimeMillis, long price, long quantity) {
    return Decision.NO_SIGNAL;
  }

  /** A bar is complete; its end is the event time. */
  default Decision onBar(Bar bar) {
    return Decision.NO_SIGNAL;
  }

  /**
   * The clock, as often as the caller likes, in the same time as the events. Nothing is ordered
   * from within this call. Until the first one no event counts as old.
   */
  void onTime(long nowMillis);

  /**
   * The connection was lost, or the book is withheld: what comes next need not follow what came
   * last. The best prices are forgotten, and what counts quotes warms up again; this may allocate.
   */
  void onMarketLost();

  /**
   * The kill switch: no order, neither to buy nor to sell, until {@link #resume}. Indicators go on.
   */
  void halt();

  void resume();

  /**
   * An order of this strategy was filled, in whole or in part. A position held from before is told
   * as a fill too, before the first event: a fill lowers what is on order, of which there is none
   * yet.
   */
  void onFill(Side side, long quantity);

  /**
   * An order of this strategy was refused by a limit, rejected, cancelled or has expired with this
   * much unfilled. One whose fate is unknown stays on order until it is known.
   */
  void onClosed(Side side, long unfilledQuantity);
}
