package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExponentialMovingAverageTest {
  private static double[] averages(double[] inputs, ExponentialMovingAverage average) {
    return Series.valuesOf(inputs, average::update, average::isReady, average::value);
  }

  @Test
  void startsAtTheMeanAndThenMovesByTwoOverThePeriodPlusOne() {
    // Period 3: from (1 + 2 + 6) / 3 = 3 half the way to 4, to 8 and to 1.
    assertThat(averages(new double[] {1, 2, 6, 4, 8, 1}, new ExponentialMovingAverage(3)))
        .containsExactly(new double[] {3, 3.5, 5.75, 3.375}, within(1e-12));
  }

  @Test
  void movesByOneOverThePeriodWhenWilders() {
    // Period 4: from 3 a quarter of the way to 7, then to 0.
    assertThat(averages(new double[] {1, 2, 4, 5, 7, 0}, ExponentialMovingAverage.wilder(4)))
        .containsExactly(new double[] {3, 4, 3}, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9, 12, 26, 200})
  void agreesWithTheDefinitionOnEveryTick(int period) {
    double[] inputs = Series.walk(1, 800);

    assertThat(
            Textbook.worstDistance(
                averages(inputs, new ExponentialMovingAverage(period)),
                Textbook.exponentialAverage(inputs, period)))
        .isLessThan(1e-7);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 93_000.01, 0.1, 1e-18, -7.3})
  void ofAConstantIsExactlyTheConstant(double constant) {
    double[] inputs = new double[1_000];
    Arrays.fill(inputs, constant);

    assertThat(averages(inputs, new ExponentialMovingAverage(12))).containsOnly(constant);
  }

  @Test
  void followsShiftAndScale() {
    double[] inputs = Series.walk(3, 500);
    double[] averages = averages(inputs, new ExponentialMovingAverage(12));

    assertThat(
            Textbook.worstDistance(
                averages(Series.affine(inputs, -2, 7), new ExponentialMovingAverage(12)),
                Series.affine(averages, -2, 7)))
        .isLessThan(1e-8);
  }

  @Test
  void decaysToZeroAndNotIntoSubnormalNumbers() {
    ExponentialMovingAverage average = new ExponentialMovingAverage(12);
    for (int i = 0; i < 12; i++) {
      average.update(1);
    }
    for (int i = 0; i < 1_600; i++) {
      average.update(0);
    }

    assertThat(average.value()).isZero();
  }

  @Test
  void refusesToBeReadBeforeItsWarmUpIsOver() {
    ExponentialMovingAverage average = new ExponentialMovingAverage(2);
    average.update(1);

    assertThat(average.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(average::value);
  }

  @Test
  void refusesAPeriodOfNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ExponentialMovingAverage(0));
  }

  @Test
  void updatesWithoutAllocation() {
    ExponentialMovingAverage average = new ExponentialMovingAverage(12);

    assertThat(AllocationMeter.bytesOfAMillion(() -> average.update(93_000.01))).isZero();
    assertThat(average.value()).isEqualTo(93_000.01);
  }
}
