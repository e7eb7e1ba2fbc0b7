package io.mexcbench.bench.signal;

import io.mexcbench.hotpath.signal.Textbook;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignalSetBenchmarkTest {
  private final SignalSetBenchmark benchmark = new SignalSetBenchmark();
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
        sum(
            trend(),
            Rounds.lastRound(Textbook.simpleAverage(prices, 20)),
            Rounds.lastRound(Textbook.deviation(prices, 200)),
            Rounds.lastRound(Textbook.wilderAverage(ranges, 14)),
            Rounds.lastRound(vwap),
            IntStream.range(0, Ticks.SIZE).mapToDouble(this::imbalanceAndMicroprice).toArray());

    Rounds.assertRound(benchmark::updateAll, expected);
  }

  /** The bands lie evenly around the mean, so that the two of them are twice the mean. */
  private double[] trend() {
    double[] line = Textbook.convergenceLine(prices, 12, 26);
    double[] mean = Rounds.lastRound(Textbook.simpleAverage(prices, 20));
    return sum(
        Rounds.lastRound(Textbook.exponentialAverage(prices, 12)),
        Rounds.lastRound(Textbook.relativeStrength(prices, 14)),
        Rounds.lastRound(line),
        Rounds.lastRound(Textbook.exponentialAverage(line, 9)),
        mean,
        mean);
  }

  private double imbalanceAndMicroprice(int i) {
    double share = (double) ticks.bidQuantity[i] / (ticks.bidQuantity[i] + ticks.askQuantity[i]);
    double microprice = ticks.bestBid[i] * (1 - share) + ticks.bestAsk[i] * share;
    return 2 * share - 1 + microprice;
  }

  private static double[] sum(double[]... terms) {
    return IntStream.range(0, Ticks.SIZE)
        .mapToDouble(
            i -> {
              double sum = 0;
              for (double[] term : terms) {
                sum += term[i];
              }
              return sum;
            })
        .toArray();
  }
}
