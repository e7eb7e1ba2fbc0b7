package io.mexcbench.bench.signal;

import io.mexcbench.hotpath.signal.Textbook;
import io.mexcbench.hotpath.signal.TextbookBars;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** What the definitions give for the second round of the ring, tick by tick. */
final class TickDefinitions {
  private final Ticks ticks = new Ticks();
  private final double[] prices = Rounds.twice(ticks.price);
  private final double[] highs = Rounds.twice(ticks.high);
  private final double[] lows = Rounds.twice(ticks.low);

  double[] weightedAverage() {
    return Rounds.lastRound(TextbookBars.weightedAverage(prices, 20));
  }

  double[] directional() {
    return Rounds.lastRound(TextbookBars.directionalSet(highs, lows, prices, 14));
  }

  double[] stochastic() {
    double[] fast = TextbookBars.stochastic(highs, lows, prices, 14);
    return Rounds.sum(Rounds.lastRound(fast), Rounds.lastRound(Textbook.simpleAverage(fast, 3)));
  }

  double[] volatility() {
    return Rounds.lastRound(TextbookBars.volatility(prices, 20));
  }

  double[] sessionVwap() {
    return ofEachTick(i -> Textbook.volumeWeighted(ticks.price, ticks.volume, 0, i + 1));
  }

  /** The events of the last twenty ticks, in whole numbers. */
  double[] orderFlow() {
    return ofEachTick(
        i -> IntStream.range(0, 20).mapToLong(age -> event(i + Ticks.SIZE - age)).sum());
  }

  private long event(int tick) {
    int now = tick & Ticks.INDEX_MASK;
    int before = (tick - 1) & Ticks.INDEX_MASK;
    int bid = Long.compare(ticks.bestBid[now], ticks.bestBid[before]);
    int ask = Long.compare(ticks.bestAsk[now], ticks.bestAsk[before]);
    return (bid >= 0 ? ticks.bidQuantity[now] : 0)
        - (bid <= 0 ? ticks.bidQuantity[before] : 0)
        - (ask <= 0 ? ticks.askQuantity[now] : 0)
        + (ask >= 0 ? ticks.askQuantity[before] : 0);
  }

  private static double[] ofEachTick(IntToDoubleFunction value) {
    return IntStream.range(0, Ticks.SIZE).mapToDouble(value).toArray();
  }
}
