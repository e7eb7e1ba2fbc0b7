package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * Buys when a fast exponential average of the mid price rises above a slow one, and sells what it
 * holds while the fast one is below.
 *
 * <p>The averages count as crossed only when they are {@code band} apart on the other side. In a
 * market that stands still both tend to the same price, and rounding alone would cross them.
 */
public final class MovingAverageCrossStrategy implements Strategy {
  private enum Trend {
    UNKNOWN,
    UP,
    DOWN
  }

  private final ExponentialMovingAverage fast;
  private final ExponentialMovingAverage slow;
  private final double band;
  private final OrderDesk desk;
  private Trend trend = Trend.UNKNOWN;

  /**
   * Creates it without a position.
   *
   * @param fastPeriod in ticks, below the slow one
   * @param band positive, in units of the last decimal of a price
   */
  public MovingAverageCrossStrategy(
      Symbol symbol,
      int fastPeriod,
      int slowPeriod,
      long band,
      OrderRules rules,
      IntentListener listener) {
    if (fastPeriod >= slowPeriod) {
      throw new IllegalArgumentException(
          "fast period must be below the slow one, got " + fastPeriod + " and " + slowPeriod);
    }
    if (band <= 0) {
      throw new IllegalArgumentException("band must be positive, got " + band);
    }
    fast = new ExponentialMovingAverage(fastPeriod);
    slow = new ExponentialMovingAverage(slowPeriod);
    this.band = band;
    desk = new OrderDesk(symbol, rules, listener);
  }

  @Override
  public boolean onTick(
      long eventTimeMillis, long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if (!BestPrices.isUsable(bestBid, bidQuantity, bestAsk, askQuantity)) {
      return false;
    }
    double middle = BestPrices.middle(bestBid, bestAsk);
    fast.update(middle);
    slow.update(middle);
    Trend before = trend;
    trend = trendAfter(before);
    if (trend == Trend.DOWN) {
      return desk.sell(eventTimeMillis, bestBid, bestAsk, Reason.CROSSED_BELOW);
    }
    return trend == Trend.UP
        && before == Trend.DOWN
        && desk.buy(eventTimeMillis, bestBid, bestAsk, Reason.CROSSED_ABOVE);
  }

  private Trend trendAfter(Trend before) {
    if (!slow.isReady()) {
      return before;
    }
    double gap = fast.value() - slow.value();
    if (gap > band) {
      return Trend.UP;
    }
    return gap < -band ? Trend.DOWN : before;
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
