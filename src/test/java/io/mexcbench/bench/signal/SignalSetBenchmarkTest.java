package io.mexcbench.bench.signal;

import io.mexcbench.hotpath.signal.Textbook;
import io.mexcbench.hotpath.signal.TextbookBars;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalSetBenchmarkTest {
  private final SignalSetBenchmark benchmark = new SignalSetBenchmark();
  private final TickDefinitions definitions = new TickDefinitions();
  private final Ticks ticks = new Ticks();
  private final double[] prices = Rounds.twice(ticks.price);

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  @Test
  void trendSetIsTheSumOfTheDefinitions() {
    Rounds.assertRound(benchmark::updateTrendSet, trend());
  }

  @Test
  void allIsTheSumOfTheDefinitions() {
    double[] volumes = Rounds.twice(ticks.volume);
    double[] ranges =
        Textbook.trueRanges(Rounds.twice(ticks.high), Rounds.twice(ticks.low), prices);
    double[] vwap =
        IntStream.rangeClosed(20, prices.length)
            .mapToDouble(end -> Textbook.volumeWeighted(prices, volumes, end - 20, end))
            .toArray();

    double[] expected =
        Rounds.sum(
            trend(),
            Rounds.lastRound(Textbook.simpleAverage(prices, 20)),
            Rounds.lastRound(Textbook.deviation(prices, 200)),
            Rounds.lastRound(Textbook.wilderAverage(ranges, 14)),
            Rounds.lastRound(vwap),
            IntStream.range(0, Ticks.SIZE).mapToDouble(this::imbalanceAndMicroprice).toArray(),
            definitions.sessionVwap(),
            definitions.weightedAverage(),
            definitions.directional(),
            definitions.stochastic(),
            definitions.volatility(),
            definitions.orderFlow());

    Rounds.assertRound(benchmark::updateAll, expected);
  }

  private double[] trend() {
    return Rounds.lastRound(TextbookBars.trendSet(prices));
  }

  private double imbalanceAndMicroprice(int i) {
    double share = (double) ticks.bidQuantity[i] / (ticks.bidQuantity[i] + ticks.askQuantity[i]);
    double microprice = ticks.bestBid[i] * (1 - share) + ticks.bestAsk[i] * share;
    return 2 * share - 1 + microprice;
  }
}
