package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MovingAverageConvergenceDivergenceTest {
  private final MovingAverageConvergenceDivergence macd = new MovingAverageConvergenceDivergence();
  private final double[] inputs = Series.walk(1, 500);

  private double[] lines(double[] prices) {
    return Series.valuesOf(prices, macd::update, macd::isLineReady, macd::line);
  }

  @Test
  void followsAHandMadeTable() {
    MovingAverageConvergenceDivergence small = new MovingAverageConvergenceDivergence(1, 3, 3);
    // Slow 3, 3.5, 5.75, 3.375; the fast one is the input; signal (3 + 0.5 + 2.25) / 3, then half
    // the way to -2.375.
    for (double input : new double[] {1, 2, 6, 4, 8, 1}) {
      small.update(input);
    }

    assertThat(small.line()).isCloseTo(-2.375, within(1e-12));
    assertThat(small.signal()).isCloseTo((5.75 / 3 - 2.375) / 2, within(1e-12));
    assertThat(small.histogram()).isCloseTo(-2.375 - (5.75 / 3 - 2.375) / 2, within(1e-12));
  }

  @Test
  void hasTheLineOfTheDefinitionOnEveryTick() {
    assertThat(Textbook.worstDistance(lines(inputs), Textbook.convergenceLine(inputs, 12, 26)))
        .isLessThan(1e-7);
  }

  @Test
  void hasTheSignalOfTheDefinitionOnEveryTick() {
    double[] signals = Series.valuesOf(inputs, macd::update, macd::isReady, macd::signal);

    assertThat(
            Textbook.worstDistance(
                signals, Textbook.exponentialAverage(Textbook.convergenceLine(inputs, 12, 26), 9)))
        .isLessThan(1e-7);
  }

  @Test
  void hasTheHistogramOfTheDefinitionOnEveryTick() {
    double[] histograms = Series.valuesOf(inputs, macd::update, macd::isReady, macd::histogram);

    double[] line = Textbook.convergenceLine(inputs, 12, 26);
    double[] signal = Textbook.exponentialAverage(line, 9);
    double[] expected =
        IntStream.range(0, signal.length).mapToDouble(i -> line[i + 8] - signal[i]).toArray();
    assertThat(Textbook.worstDistance(histograms, expected)).isLessThan(1e-7);
  }

  @Test
  void isZeroOfAConstant() {
    double[] constant = new double[100];
    Arrays.fill(constant, 93_000.01);

    assertThat(lines(constant)).containsOnly(0.0);
    assertThat(macd.signal()).isZero();
  }

  @Test
  void ignoresAShiftAndFollowsAScale() {
    double[] shifted = lines(Series.affine(inputs, -3, 500));

    MovingAverageConvergenceDivergence other = new MovingAverageConvergenceDivergence();
    double[] plain = Series.valuesOf(inputs, other::update, other::isLineReady, other::line);
    assertThat(Textbook.worstDistance(shifted, Series.affine(plain, -3, 0))).isLessThan(1e-7);
  }

  @Test
  void isReadyAfterThirtyFourInputsAndItsLineAfterTwentySix() {
    int[] lineFrom = {0};
    int[] signalFrom = {0};
    for (int i = 1; i <= 40; i++) {
      macd.update(i);
      lineFrom[0] += macd.isLineReady() ? 0 : 1;
      signalFrom[0] += macd.isReady() ? 0 : 1;
    }

    assertThat(lineFrom[0] + 1).isEqualTo(26);
    assertThat(signalFrom[0] + 1).isEqualTo(34);
  }

  @Test
  void refusesToBeReadBeforeItsWarmUpIsOver() {
    for (int i = 0; i < 33; i++) {
      macd.update(i);
    }

    assertThatIllegalStateException().isThrownBy(macd::signal);
    assertThatIllegalStateException().isThrownBy(macd::histogram);
    assertThatIllegalStateException()
        .isThrownBy(() -> new MovingAverageConvergenceDivergence().line());
  }

  @Test
  void refusesAFastPeriodThatIsNotTheFaster() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MovingAverageConvergenceDivergence(26, 26, 9))
        .withMessage("fast period must be below the slow one, got 26 and 26");
  }

  @Test
  void updatesWithoutAllocation() {
    int[] next = {0};
    double[] prices = Series.walk(5, 1_024);

    long bytes = AllocationMeter.bytesOfAMillion(() -> macd.update(prices[next[0]++ & 1_023]));

    assertThat(bytes).isZero();
    assertThat(macd.isReady()).isTrue();
  }
}
