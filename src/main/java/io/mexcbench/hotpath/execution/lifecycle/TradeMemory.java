package io.mexcbench.hotpath.execution.lifecycle;

/** The trades of one order that were counted, so that none counts twice. */
final class TradeMemory {
  /** Beyond so many, an order's fills are taken from its reports alone. */
  static final int TRADES_MAX = 16;

  private final long[] trades = new long[TRADES_MAX];
  private int count;

  void clear() {
    count = 0;
  }

  boolean contains(long trade) {
    for (int i = 0; i < count; i++) {
      if (trades[i] == trade) {
        return true;
      }
    }
    return false;
  }

  /** False if there is no room for one more. */
  boolean add(long trade) {
    if (count == TRADES_MAX) {
      return false;
    }
    trades[count++] = trade;
    return true;
  }
}
