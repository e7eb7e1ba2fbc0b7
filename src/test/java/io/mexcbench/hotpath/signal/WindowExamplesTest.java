package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class WindowExamplesTest {
  @Test
  void theLatestInputWeighsMost() {
    WeightedMovingAverage average = new WeightedMovingAverage(3);

    // (1*1 + 2*2 + 3*6) / 6, then (1*2 + 2*6 + 3*4) / 6.
    assertThat(
            Series.valuesOf(
                new double[] {1, 2, 6, 4}, average::update, average::isReady, average::value))
        .containsExactly(new double[] {23.0 / 6, 26.0 / 6}, within(1e-15));
  }

  @Test
  void theVolatilityIsTheRootOfTheSumOfSquaredLogReturns() {
    RealisedVolatility volatility = new RealisedVolatility(2);

    assertThat(
            Series.valuesOf(
                new double[] {1, Math.E, 1, 1},
                volatility::update,
                volatility::isReady,
                volatility::value))
        .containsExactly(new double[] {Math.sqrt(2), 1}, within(1e-15));
  }

  @Test
  void theFastLineIsThePlaceOfTheCloseInTheWindow() {
    StochasticOscillator oscillator = new StochasticOscillator(2, 2);
    Probe fast =
        new Probe(
            bar -> oscillator.update(bar.high(), bar.low(), bar.close()),
            oscillator::isReady,
            oscillator::fast);

    // From 8 to 14 the close 11 is the half; from 8 to 12, 9 is a quarter.
    assertThat(
            fast.aligned(
                List.of(
                    new MarketBar(14, 9, 10, 1),
                    new MarketBar(12, 8, 11, 1),
                    new MarketBar(10, 9, 9, 1))))
        .containsExactly(Double.NaN, Double.NaN, 25);
    assertThat(oscillator.value()).isEqualTo(37.5);
  }

  @Test
  void onlyTheLargerMovementCounts() {
    AverageDirectionalIndex index = new AverageDirectionalIndex(2);
    double[][] bars = {{10, 8, 9}, {12, 9, 11}, {11, 6, 7}, {11, 7, 8}};
    for (double[] bar : bars) {
      index.update(bar[0], bar[1], bar[2]);
    }

    // +DM 2 0 0, -DM 0 3 0, ranges 3 5 4: averages 0.5, 0.75 and 4; DX 20 of both bars.
    assertThat(new double[] {index.plus(), index.minus(), index.value()})
        .containsExactly(new double[] {12.5, 18.75, 20}, within(1e-12));
  }
}
