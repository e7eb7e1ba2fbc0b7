package io.mexcbench.hotpath.signal;

/** The best prices that were seen last, and what the strategies make of such before all else. */
final class BestPrices {
  private long bestBid;
  private long bestAsk;
  private long timeMillis;

  /** False for a side that is missing and for a book that is locked or crossed. */
  static boolean isUsable(long bestBid, long bidQuantity, long bestAsk, long askQuantity) {
    return bestBid > 0 && bestAsk > bestBid && bidQuantity > 0 && askQuantity > 0;
  }

  /** In the unit of the prices, which are positive: as an unsigned long their sum is exact. */
  static double middle(long bestBid, long bestAsk) {
    return 0.5 * UnsignedDouble.of(bestBid + bestAsk);
  }

  void set(long timeMillis, long bestBid, long bestAsk) {
    this.timeMillis = timeMillis;
    this.bestBid = bestBid;
    this.bestAsk = bestAsk;
  }

  /** What was no market leaves none. */
  void forget() {
    bestAsk = 0;
  }

  boolean isKnown() {
    return bestAsk > 0;
  }

  long bestBid() {
    return bestBid;
  }

  long bestAsk() {
    return bestAsk;
  }

  long timeMillis() {
    return timeMillis;
  }
}
