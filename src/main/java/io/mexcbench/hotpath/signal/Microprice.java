package io.mexcbench.hotpath.signal;

/**
 * The middle of the best prices, weighted with the quantities across: the heavier the bid, the
 * nearer to the ask, where the next trade is the likelier. In the unit of the prices given, mostly
 * between two of them.
 */
public final class Microprice {
  private Microprice() {}

  /**
   * Takes prices and quantities that are not negative; between two empty sides it is the middle.
   */
  public static double of(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    return BestPrices.middle(bestBid, bestAsk)
        + aboveMiddle(bestBid, bidQuantity, bestAsk, askQuantity);
  }

  /** How far it lies above the unweighted middle; negative below it. */
  public static double aboveMiddle(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    // bid + (ask - bid) * B / (A + B) less the middle is half the spread times the imbalance; so
    // nothing of the price's size is rounded into a difference that is far smaller.
    double spread = UnsignedDouble.of(bestAsk) - UnsignedDouble.of(bestBid);
    return 0.5 * spread * BookImbalance.of(bidQuantity, askQuantity);
  }
}
