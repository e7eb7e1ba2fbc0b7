package io.mexcbench.bench.signal;

import java.util.SplittableRandom;

/**
 * A ring of seeded quotes near 93,000.00 with two decimals, and a bar and a trade for each.
 *
 * <p>The price is drawn back to where it started, so that the ring's end meets its beginning
 * without a jump, and quantities lean to either side in waves: a strategy finds both its entries
 * and its exits in every round.
 */
public final class Ticks {
  /** A power of two. */
  public static final int SIZE = 1024;

  public static final int INDEX_MASK = SIZE - 1;
  static final long MILLIS_PER_TICK = 10;

  private static final long SEED = 20_261_122L;
  private static final long START_PRICE = 9_300_000;
  private static final double PULL = 0.02;
  private static final double LEAN = 0.6;
  private static final int WAVES = 8;

  final long[] bestBid = new long[SIZE];
  final long[] bidQuantity = new long[SIZE];
  final long[] bestAsk = new long[SIZE];
  final long[] askQuantity = new long[SIZE];
  final double[] price = new double[SIZE];
  final double[] high = new double[SIZE];
  final double[] low = new double[SIZE];
  final double[] volume = new double[SIZE];

  /** Trades at the scales of quotes, one a tick, at either of its best prices. */
  final long[] tradePrice = new long[SIZE];

  final long[] tradeQuantity = new long[SIZE];

  public Ticks() {
    SplittableRandom random = new SplittableRandom(SEED);
    long bid = START_PRICE;
    for (int i = 0; i < SIZE; i++) {
      bid += random.nextLong(-100, 101) - Math.round(PULL * (bid - START_PRICE));
      double lean = LEAN * Math.sin(2 * Math.PI * WAVES * i / SIZE);
      bestBid[i] = bid;
      bestAsk[i] = bid + random.nextLong(1, 10);
      bidQuantity[i] = quantity(random, 1 + lean);
      askQuantity[i] = quantity(random, 1 - lean);
      price[i] = (bestBid[i] + bestAsk[i]) / 200.0;
      high[i] = price[i] + random.nextDouble(2);
      low[i] = price[i] - random.nextDouble(2);
      volume[i] = random.nextDouble(1e-6, 3);
      tradePrice[i] = volume[i] < 1.5 ? bestBid[i] : bestAsk[i];
      tradeQuantity[i] = Math.round(1e6 * volume[i]);
    }
  }

  public double[] prices() {
    return price.clone();
  }

  private static long quantity(SplittableRandom random, double share) {
    return 1 + Math.round(share * random.nextLong(1_000_000));
  }
}
