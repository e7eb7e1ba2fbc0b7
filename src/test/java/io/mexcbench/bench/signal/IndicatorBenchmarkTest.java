package io.mexcbench.bench.signal;

import io.mexcbench.hotpath.signal.Textbook;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndicatorBenchmarkTest {
  private final IndicatorBenchmark benchmark = new IndicatorBenchmark();
  private final TickDefinitions definitions = new TickDefinitions();
  private final Ticks ticks = new Ticks();
  private final double[] prices = Rounds.twice(ticks.price);

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  private static double[] ofEachTick(IntToDoubleFunction value) {
    return IntStream.range(0, Ticks.SIZE).mapToDouble(value).toArray();
  }

  @Test
  void emaIsThatOfTheDefinition() {
    double[] expected = Rounds.lastRound(Textbook.exponentialAverage(prices, 12));

    Rounds.assertRound(benchmark::updateEma, expected);
  }

  @Test
  void rsiIsThatOfTheDefinition() {
    double[] expected = Rounds.lastRound(Textbook.relativeStrength(prices, 14));

    Rounds.assertRound(benchmark::updateRsi, expected);
  }

  @Test
  void macdIsThatOfTheDefinition() {
    double[] line = Textbook.convergenceLine(prices, 12, 26);
    double[] lines = Rounds.lastRound(line);
    double[] signals = Rounds.lastRound(Textbook.exponentialAverage(line, 9));

    Rounds.assertRound(benchmark::updateMacd, ofEachTick(i -> lines[i] - signals[i]));
  }

  @Test
  void bollingerIsFourDeviationsWide() {
    double[] deviations = Rounds.lastRound(Textbook.deviation(prices, 20));

    Rounds.assertRound(benchmark::updateBollinger, ofEachTick(i -> 4 * deviations[i]));
  }

  @Test
  void atrIsThatOfTheDefinition() {
    double[] ranges =
        Textbook.trueRanges(Rounds.twice(ticks.high), Rounds.twice(ticks.low), prices);

    Rounds.assertRound(benchmark::updateAtr, Rounds.lastRound(Textbook.wilderAverage(ranges, 14)));
  }

  @Test
  void vwapIsOfTheRoundSoFar() {
    Rounds.assertRound(benchmark::updateVwap, definitions.sessionVwap());
    Rounds.assertRound(benchmark::updateVwap, definitions.sessionVwap());
  }

  @Test
  void rollingVwapIsOfTheLastTrades() {
    double[] volumes = Rounds.twice(ticks.volume);
    double[] expected =
        ofEachTick(
            i -> {
              int end = Ticks.SIZE + i + 1;
              return Textbook.volumeWeighted(
                  prices, volumes, end - IndicatorBenchmark.VWAP_PERIOD, end);
            });

    Rounds.assertRound(benchmark::updateRollingVwap, expected);
  }

  @Test
  void wmaIsThatOfTheDefinition() {
    Rounds.assertRound(benchmark::updateWma, definitions.weightedAverage());
  }

  @Test
  void adxAndItsDirectionsAreThoseOfTheDefinition() {
    Rounds.assertRound(benchmark::updateAdx, definitions.directional());
  }

  @Test
  void stochasticIsThatOfTheDefinition() {
    Rounds.assertRound(benchmark::updateStochastic, definitions.stochastic());
  }

  @Test
  void realisedVolatilityIsThatOfTheDefinition() {
    Rounds.assertRound(benchmark::updateRealisedVolatility, definitions.volatility());
  }

  @Test
  void orderFlowIsTheSumOfTheLastEvents() {
    Rounds.assertRound(benchmark::updateOrderFlowImbalance, definitions.orderFlow());
  }

  @Test
  void bookImbalanceIsThatOfDecimalArithmetic() {
    Rounds.assertRound(
        benchmark::bookImbalance,
        ofEachTick(
            i -> {
              BigDecimal bid = BigDecimal.valueOf(ticks.bidQuantity[i]);
              BigDecimal ask = BigDecimal.valueOf(ticks.askQuantity[i]);
              return bid.subtract(ask).divide(bid.add(ask), MathContext.DECIMAL64).doubleValue();
            }));
  }

  @Test
  void micropriceIsThatOfDecimalArithmetic() {
    Rounds.assertRound(
        benchmark::microprice,
        ofEachTick(
            i -> {
              BigDecimal bid = BigDecimal.valueOf(ticks.bidQuantity[i]);
              BigDecimal ask = BigDecimal.valueOf(ticks.askQuantity[i]);
              BigDecimal sum =
                  BigDecimal.valueOf(ticks.bestBid[i])
                      .multiply(ask)
                      .add(BigDecimal.valueOf(ticks.bestAsk[i]).multiply(bid));
              return sum.divide(bid.add(ask), MathContext.DECIMAL64).doubleValue();
            }));
  }
}
