package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Buys when a fast exponential average of the mid price rises above a slow one, and sells what it
 * holds while the fast one is below.
 *
 * <p>The averages count as crossed only when they are {@code band} apart on the other side. In a
 * market that stands still both tend to the same price, and rounding alone would cross them.
 */
public final class MovingAverageCrossStrategy extends DeskStrategy {
  private final int fastPeriod;
  private final int slowPeriod;
  private final double band;
  private ExponentialMovingAverage fast;
  private ExponentialMovingAverage slow;

  /** Whether the fast average was below when it last was a band away. */
  private boolean isBelow;

  /**
   * Creates it without a position.
   *
   * @param fastPeriod in quotes, below the slow one
   * @param band positive, in units of the last decimal of a price
   */
  public MovingAverageCrossStrategy(
      Symbol symbol,
      int fastPeriod,
      int slowPeriod,
      long band,
      OrderRules rules,
      IntentListener listener) {
    super(new OrderDesk(symbol, rules, listener));
    if (fastPeriod >= slowPeriod) {
      throw new IllegalArgumentException(
          "fast period must be below the slow one, got " + fastPeriod + " and " + slowPeriod);
    }
    if (band <= 0) {
      throw new IllegalArgumentException("band must be positive, got " + band);
    }
    this.fastPeriod = fastPeriod;
    this.slowPeriod = slowPeriod;
    this.band = band;
    fast = new ExponentialMovingAverage(fastPeriod);
    slow = new ExponentialMovingAverage(slowPeriod);
  }

  @Override
  public Decision onQuote(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (!BestPrices.isUsable(bestBid, bidQuantity, bestAsk, askQuantity)) {
      return Decision.NO_MARKET;
    }
    double middle = BestPrices.middle(bestBid, bestAsk);
    fast.update(middle);
    slow.update(middle);
    if (!slow.isReady()) {
      return Decision.WARMING_UP;
    }
    double gap = fast.value() - slow.value();
    Reason reason = Reason.CROSSED_BELOW;
    if (gap < -band) {
      isBelow = true;
    } else if (!isBelow) {
      return Decision.NO_SIGNAL;
    } else if (gap > band) {
      isBelow = false;
      reason = Reason.CROSSED_ABOVE;
    }
    return desk.order(reason, eventTimeMillis, eventTimeMillis, bestBid, bestAsk);
  }

  /** The first trend afterwards is no cross, as at the start. */
  @Override
  public void onMarketLost() {
    fast = new ExponentialMovingAverage(fastPeriod);
    slow = new ExponentialMovingAverage(slowPeriod);
    isBelow = false;
  }
}
