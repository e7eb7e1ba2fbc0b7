package io.mexcbench.hotpath.signal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

record Trade(long timeMillis, long price, long quantity) {
  static BigInteger notional(List<Trade> trades) {
    return trades.stream()
        .map(
            trade -> BigInteger.valueOf(trade.price()).multiply(BigInteger.valueOf(trade.quantity)))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * A seeded market with several trades a millisecond, trades on the borders of intervals of 100
   * ms, gaps of many such intervals, trades that come late, and some of a huge quantity.
   */
  static List<Trade> walk(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Trade> trades = new ArrayList<>();
    long timeMillis = 1_700_000_000_000L + random.nextInt(100);
    long price = 9_300_000;
    for (int i = 0; i < size; i++) {
      timeMillis +=
          switch (random.nextInt(20)) {
            case 0 -> 100 - timeMillis % 100;
            case 1 -> random.nextInt(1_000);
            case 2, 3, 4, 5 -> 0;
            default -> random.nextInt(20);
          };
      price += random.nextInt(-100, 101);
      long late = random.nextInt(30) == 0 ? random.nextInt(200) : 0;
      long quantity = 1 + (random.nextLong() >>> random.nextInt(40, 62));
      trades.add(new Trade(timeMillis - late, price, quantity));
    }
    return trades;
  }
}
