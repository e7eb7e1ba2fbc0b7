package io.mexcbench.hotpath.signal;

/** What the strategies make of the best prices before anything else. */
final class BestPrices {
  private BestPrices() {}

  /** False for a side that is missing and for a book that is locked or crossed. */
  static boolean isUsable(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    return bestBid > 0 && bestAsk > bestBid && bidQuantity > 0 && askQuantity > 0;
  }

  /** In the unit of the prices; halved before they are added, because the sum may not be a long. */
  static double middle(long bestBid, long bestAsk) {
    return 0.5 * bestBid + 0.5 * bestAsk;
  }
}
