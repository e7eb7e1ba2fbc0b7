package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;

/**
 * Buys when the bid side has outweighed the ask side for a while and the microprice says that the
 * next trade is near the ask; sells what it holds while that pressure is gone.
 *
 * <p>One signal a wave: after it the averaged imbalance must fall to the exit before there is
 * another. The imbalance is that of as many levels as the rules say, the microprice that of the
 * best.
 */
public final class ImbalanceStrategy extends DeskStrategy {
  private final ImbalanceRules rules;
  private ExponentialMovingAverage imbalance;
  private boolean isSignalled;

  public ImbalanceStrategy(
      Symbol symbol, ImbalanceRules rules, OrderRules orderRules, IntentListener listener) {
    super(new OrderDesk(symbol, orderRules, listener));
    this.rules = rules;
    imbalance = new ExponentialMovingAverage(rules.period());
  }

  /** Ignores quotes if it weighs several levels. */
  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (rules.levels() > 1) {
      return Decision.NO_SIGNAL;
    }
    if (!BestPrices.isUsable(bestBid, bidQuantity, bestAsk, askQuantity)) {
      return Decision.NO_MARKET;
    }
    imbalance.update(BookImbalance.of(bidQuantity, askQuantity));
    return decide(eventTimeMillis, bestBid, bidQuantity, bestAsk, askQuantity);
  }

  @Override
  public Decision onBook(long eventTimeMillis, OrderBook book) {
    BookSide bids = book.bids();
    BookSide asks = book.asks();
    int bid = bids.best();
    int ask = asks.best();
    if (bid == BookSide.NONE || ask == BookSide.NONE || book.isCrossed()) {
      return Decision.NO_MARKET;
    }
    imbalance.update(BookImbalance.of(book, rules.levels()));
    return decide(
        eventTimeMillis, bids.price(bid), bids.quantity(bid), asks.price(ask), asks.quantity(ask));
  }

  private Decision decide(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (!imbalance.isReady()) {
      return Decision.WARMING_UP;
    }
    Reason reason = Reason.PRESSURE_GONE;
    if (imbalance.value() <= rules.exit()) {
      isSignalled = false;
    } else if (isSignalled || !isPressing(bestBid, bidQuantity, bestAsk, askQuantity)) {
      return Decision.NO_SIGNAL;
    } else {
      isSignalled = true;
      reason = Reason.BUYING_PRESSURE;
    }
    return desk.order(reason, eventTimeMillis, eventTimeMillis, bestBid, bestAsk);
  }

  private boolean isPressing(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    return imbalance.value() >= rules.entry()
        && bestAsk - bestBid <= rules.maxSpread()
        && Microprice.aboveMiddle(bestBid, bidQuantity, bestAsk, askQuantity) >= rules.edge();
  }

  /** What presses afterwards is a new wave. */
  @Override
  public void onMarketLost() {
    imbalance = new ExponentialMovingAverage(rules.period());
    isSignalled = false;
  }
}
