package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is computed over a window against commons-math3, which computes it from all its values. */
class RollingWindowCommonsMathTest {
  private int compared;
  private double worstMean;
  private double worstVariance;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 20, 200})
  void everyWindowIsThatOfCommonsMath(int period) {
    for (MarketShape shape : MarketShape.values()) {
      compare(shape.bars(period, Rounds.of(2_000, 100_000)), period);
    }
    System.out.printf(
        "checked %d windows of %d against commons-math3: worst error of a mean %.1e of the price,"
            + " of a variance %.1e of itself, none of an extreme%n",
        compared, period, worstMean, worstVariance);
    assertThat(worstMean).isLessThan(4e-15);
    assertThat(worstVariance).isLessThan(1e-12 * period);
  }

  private void compare(List<MarketBar> bars, int period) {
    DescriptiveStatistics expected = new DescriptiveStatistics(period);
    RollingStandardDeviation deviation = new RollingStandardDeviation(period);
    RollingMaximum highest = new RollingMaximum(period);
    RollingMinimum lowest = new RollingMinimum(period);
    for (MarketBar bar : bars) {
      expected.addValue(bar.close());
      deviation.update(bar.close());
      highest.update(bar.close());
      lowest.update(bar.close());
      if (deviation.isReady()) {
        compared++;
        compareMoments(deviation, expected);
        assertThat(new double[] {highest.value(), lowest.value()})
            .containsExactly(expected.getMax(), expected.getMin());
      }
    }
  }

  private void compareMoments(RollingStandardDeviation actual, DescriptiveStatistics expected) {
    double price = expected.getMax();
    double mean = expected.getMean();
    double variance = expected.getPopulationVariance();
    worstMean = Math.max(worstMean, Math.abs(actual.mean() - mean) / price);
    double distance = Math.abs(actual.variance() - variance);
    // Of a constant, commons-math3 leaves the rounding of the mean.
    if (distance > 1e-30 * price * price) {
      worstVariance = Math.max(worstVariance, distance / variance);
    }
  }
}
