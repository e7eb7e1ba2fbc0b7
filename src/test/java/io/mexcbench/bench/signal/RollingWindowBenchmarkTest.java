package io.mexcbench.bench.signal;

import io.mexcbench.hotpath.signal.Textbook;
import io.mexcbench.hotpath.signal.TextbookBars;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingWindowBenchmarkTest {
  private final double[] prices = Rounds.twice(new Ticks().price);

  private static RollingWindowBenchmark benchmark(int period) {
    RollingWindowBenchmark benchmark = new RollingWindowBenchmark();
    benchmark.period = period;
    benchmark.setUp();
    return benchmark;
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void smaIsThatOfTheDefinition(int period) {
    Rounds.assertRound(
        benchmark(period)::updateSma, Rounds.lastRound(Textbook.simpleAverage(prices, period)));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void deviationIsThatOfTheDefinition(int period) {
    Rounds.assertRound(
        benchmark(period)::updateStandardDeviation,
        Rounds.lastRound(Textbook.deviation(prices, period)));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void maximumIsThatOfTheDefinition(int period) {
    Rounds.assertRound(
        benchmark(period)::updateMaximum, Rounds.lastRound(TextbookBars.highest(prices, period)));
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void meanAndDeviationAreThoseOfTheDefinition(int period) {
    double[] means = Rounds.lastRound(Textbook.simpleAverage(prices, period));
    double[] deviations = Rounds.lastRound(Textbook.deviation(prices, period));

    Rounds.assertRound(
        benchmark(period)::updateMeanAndDeviation,
        IntStream.range(0, Ticks.SIZE).mapToDouble(i -> means[i] + deviations[i]).toArray());
  }
}
