package io.mexcbench.bench.peer;

/** A number that depends on every level and on their order. */
final class BookChecksum {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private long value;

  void add(long price, long quantity) {
    value = (value * 31 + price) * FACTOR + quantity;
  }

  long value() {
    return value;
  }

  /** The same for all contestants, and cheap. */
  static long top(long askPrice, long askQuantity, long bidPrice, long bidQuantity) {
    return askPrice + 3 * askQuantity + 5 * bidPrice + 7 * bidQuantity;
  }
}
