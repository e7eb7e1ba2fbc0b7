package io.mexcbench.hotpath.signal;

/**
 * What was added to the best bid and taken from the best ask, less the reverse, summed over the
 * last {@code period} changes of the quote; in the unit of the quantities. Ready after {@code
 * period + 1} quotes.
 *
 * <p>Cont, Kukanov and Stoikov, The Price Impact of Order Book Events, Journal of Financial
 * Econometrics 12 (2014), section 2: a bid that rises brings its whole quantity, one that falls
 * takes the old one away, one that stays brings the difference; the ask likewise with the signs
 * reversed. The sum is exact up to 2⁵³.
 */
public final class OrderFlowImbalance {
  private final RollingSum sum;
  private long previousBid;
  private long previousBidQuantity;
  private long previousAsk;
  private long previousAskQuantity;
  private boolean hasPrevious;

  public OrderFlowImbalance(int period) {
    sum = new RollingSum(period);
  }

  /** Takes a quote with two sides, whose quantities are not negative. */
  public void update(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    if ((bidQuantity | askQuantity) < 0) {
      throw new IllegalArgumentException(
          "quantities must not be negative, got " + bidQuantity + " and " + askQuantity);
    }
    if (hasPrevious) {
      double bid = inflow(bestBid, bidQuantity, previousBid, previousBidQuantity);
      // The ask is a bid on a price axis turned round.
      double ask = inflow(previousAsk, askQuantity, bestAsk, previousAskQuantity);
      sum.update(bid - ask);
    }
    hasPrevious = true;
    previousBid = bestBid;
    previousBidQuantity = bidQuantity;
    previousAsk = bestAsk;
    previousAskQuantity = askQuantity;
  }

  private static double inflow(long price, long quantity, long before, long quantityBefore) {
    double added = price >= before ? UnsignedDouble.of(quantity) : 0;
    double taken = price <= before ? UnsignedDouble.of(quantityBefore) : 0;
    return added - taken;
  }

  public boolean isReady() {
    return sum.isReady();
  }

  public double value() {
    return sum.value();
  }
}
