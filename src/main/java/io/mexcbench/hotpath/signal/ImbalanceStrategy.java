package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Buys when the bid side has outweighed the ask side for a while and the microprice says that the
 * next trade is near the ask; sells what it holds while that pressure is gone.
 *
 * <p>One signal a wave: after it the averaged imbalance must fall to the exit before there is
 * another.
 */
public final class ImbalanceStrategy implements Strategy {
  private final ImbalanceRules rules;
  private final ExponentialMovingAverage imbalance;
  private final OrderDesk desk;
  private boolean isSignalled;

  public ImbalanceStrategy(
      Symbol symbol, ImbalanceRules rules, OrderRules orderRules, IntentListener listener) {
    this.rules = rules;
    imbalance = new ExponentialMovingAverage(rules.period());
    desk = new OrderDesk(symbol, orderRules, listener);
  }

  @Override
  public boolean onTick(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (!BestPrices.isUsable(bestBid, bidQuantity, bestAsk, askQuantity)) {
      return false;
    }
    imbalance.update(BookImbalance.of(bidQuantity, askQuantity));
    if (!imbalance.isReady()) {
      return false;
    }
    if (imbalance.value() <= rules.exit()) {
      isSignalled = false;
      return desk.sell(eventTimeMillis, bestBid, bestAsk, Reason.PRESSURE_GONE);
    }
    if (isSignalled || !isPressing(bestBid, bidQuantity, bestAsk, askQuantity)) {
      return false;
    }
    isSignalled = true;
    return desk.buy(eventTimeMillis, bestBid, bestAsk, Reason.BUYING_PRESSURE);
  }

  private boolean isPressing(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    return imbalance.value() >= rules.entry()
        && bestAsk - bestBid <= rules.maxSpread()
        && Microprice.aboveMiddle(bestBid, bidQuantity, bestAsk, askQuantity) >= rules.edge();
  }

  @Override
  public void onFill(Side side, long quantity) {
    desk.onFill(side, quantity);
  }

  @Override
  public void onClosed(Side side, long unfilledQuantity) {
    desk.onClosed(side, unfilledQuantity);
  }
}
