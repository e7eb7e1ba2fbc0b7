package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

record Tick(long timeMillis, long bid, long bidQuantity, long ask, long askQuantity) {
  boolean isGivenTo(Strategy strategy) {
    return decisionOf(strategy) == Decision.ORDERED;
  }

  Decision decisionOf(Strategy strategy) {
    return strategy.onQuote(timeMillis, bid, bidQuantity, ask, askQuantity);
  }

  /** One unit of spread at each side of the middle, and one unit of quantity on both. */
  static Tick at(long timeMillis, long middle) {
    return new Tick(timeMillis, middle - 1, 1, middle + 1, 1);
  }

  /** A seeded market whose quantities lean in waves; each fiftieth quote or so is unusable. */
  static List<Tick> walk(long seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Tick> ticks = new ArrayList<>();
    long timeMillis = 1_700_000_000_000L;
    long bid = 9_300_000;
    for (int i = 0; i < size; i++) {
      timeMillis += random.nextInt(0, 100);
      bid += random.nextInt(-100, 101);
      double lean = 0.8 * Math.sin(i / 40.0);
      long bidQuantity = 1 + (long) ((1 + lean) * random.nextInt(1_000_000));
      long askQuantity = 1 + (long) ((1 - lean) * random.nextInt(1_000_000));
      long spread = random.nextInt(50) == 0 ? 0 : random.nextInt(1, 10);
      ticks.add(new Tick(timeMillis, bid, bidQuantity, bid + spread, askQuantity));
    }
    return ticks;
  }
}
