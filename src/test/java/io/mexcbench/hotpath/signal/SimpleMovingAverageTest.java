package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import java.math.BigDecimal;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimpleMovingAverageTest {
  private static double[] averages(double[] inputs, int period) {
    SimpleMovingAverage average = new SimpleMovingAverage(period);
    return Series.valuesOf(inputs, average::update, average::isReady, average::value);
  }

  @Test
  void isTheMeanOfTheLastInputs() {
    assertThat(averages(new double[] {1, 2, 6, 4, 8, 9}, 3)).containsExactly(3, 4, 6, 7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 20, 200})
  void agreesWithTheDefinitionOnEveryTick(int period) {
    double[] inputs = Series.walk(1, 2_000);

    assertThat(
            Textbook.worstDistance(
                averages(inputs, period), Textbook.simpleAverage(inputs, period)))
        .isLessThan(1e-8);
  }

  @Test
  void keepsItsDigitsOverAMillionTicks() {
    double[] inputs = Series.walk(2, 1_000_000);
    SimpleMovingAverage average = new SimpleMovingAverage(20);
    for (double input : inputs) {
      average.update(input);
    }

    BigDecimal sum = BigDecimal.ZERO;
    for (double input : Series.window(inputs, inputs.length, 20)) {
      sum = sum.add(new BigDecimal(input));
    }
    double exact = sum.divide(BigDecimal.valueOf(20), MathContext.DECIMAL64).doubleValue();
    assertThat(average.value()).isCloseTo(exact, Percentage.withPercentage(1e-13));
  }

  @Test
  void forgetsAHugeInputEntirely() {
    SimpleMovingAverage average = new SimpleMovingAverage(4);
    average.update(1e30);
    for (int i = 0; i < 8; i++) {
      average.update(0.1);
    }

    assertThat(average.value()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void followsShiftAndScale() {
    double[] inputs = Series.walk(3, 500);

    assertThat(
            Textbook.worstDistance(
                averages(Series.affine(inputs, -2, 7), 20),
                Series.affine(averages(inputs, 20), -2, 7)))
        .isLessThan(1e-8);
  }

  @Test
  void refusesToBeReadBeforeItsWarmUpIsOver() {
    SimpleMovingAverage average = new SimpleMovingAverage(2);
    average.update(1);

    assertThat(average.isReady()).isFalse();
    assertThatIllegalStateException()
        .isThrownBy(average::value)
        .withMessage("indicator is read before its warm-up is over");
  }

  @Test
  void refusesAPeriodOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimpleMovingAverage(0))
        .withMessage("period must be at least 1, got 0");
  }

  @Test
  void updatesWithoutAllocation() {
    SimpleMovingAverage average = new SimpleMovingAverage(20);

    assertThat(AllocationMeter.bytesOfAMillion(() -> average.update(93_000.01))).isZero();
    assertThat(average.value()).isCloseTo(93_000.01, within(1e-9));
  }
}
