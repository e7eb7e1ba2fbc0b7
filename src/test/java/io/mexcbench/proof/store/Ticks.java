package io.mexcbench.proof.store;

import java.util.SplittableRandom;

/**
 * Trades of thirty symbols, each a random walk, at a rate that makes a hundred million of them a
 * day. Goes from one to the next without keeping any.
 */
final class Ticks {
  static final int SYMBOLS = 30;
  static final long DAY_MILLIS = 86_400_000;

  /** Noon, so that a day of them lies in two partitions. */
  static final long START_MILLIS = 20_000 * DAY_MILLIS + DAY_MILLIS / 2;

  private static final long TICKS_A_DAY = 100_000_000;
  private static final long FIRST_PRICE = 6_000_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private final long[] prices = new long[SYMBOLS];
  private long count;
  private int symbol;
  private long quantity;

  Ticks() {
    for (int i = 0; i < SYMBOLS; i++) {
      prices[i] = FIRST_PRICE * (i + 1);
    }
  }

  void next() {
    long bits = random.nextLong();
    symbol = (int) ((bits >>> 40) % SYMBOLS);
    prices[symbol] += (bits & 31) - 15;
    quantity = 1 + (bits >>> 8 & 0xfffff);
    count++;
  }

  static String name(int symbol) {
    return "PAIR" + symbol + "USDT";
  }

  static long endMillis(long ticks) {
    return START_MILLIS + (long) ((double) ticks * DAY_MILLIS / TICKS_A_DAY);
  }

  int symbol() {
    return symbol;
  }

  long timeMillis() {
    return endMillis(count);
  }

  long price() {
    return prices[symbol];
  }

  long quantity() {
    return quantity;
  }

  long sequence() {
    return count;
  }
}
