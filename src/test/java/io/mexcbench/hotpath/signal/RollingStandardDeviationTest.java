package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingStandardDeviationTest {
  private static double[] deviations(double[] inputs, int period) {
    RollingStandardDeviation deviation = new RollingStandardDeviation(period);
    return Series.valuesOf(inputs, deviation::update, deviation::isReady, deviation::value);
  }

  /** Over every tick from {@code first} on, relative to the two-pass deviation. */
  private static double worstError(double[] inputs, int period, int first) {
    StandardDeviation twoPass = new StandardDeviation(false);
    RollingStandardDeviation deviation = new RollingStandardDeviation(period);
    double worst = 0;
    for (int i = 0; i < inputs.length; i++) {
      deviation.update(inputs[i]);
      if (i >= Math.max(first, period - 1)) {
        double exact = twoPass.evaluate(inputs, i + 1 - period, period);
        worst = Math.max(worst, Math.abs(deviation.value() - exact) / exact);
      }
    }
    return worst;
  }

  @Test
  void isThePopulationDeviationOfTheLastInputs() {
    // Means 5 and 6; squared distances 9 1 1 1 0 0 4 16 and 1 ... over eight inputs.
    assertThat(deviations(new double[] {2, 4, 4, 4, 5, 5, 7, 9}, 8)).containsExactly(2);
    assertThat(deviations(new double[] {1, 3, 7}, 2)).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 20, 200})
  void agreesWithTheDefinitionOnEveryTick(int period) {
    double[] inputs = Series.walk(1, 2_000);

    assertThat(
            Textbook.worstDistance(deviations(inputs, period), Textbook.deviation(inputs, period)))
        .isLessThan(1e-9);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 200})
  void keepsItsDigitsOverAMillionTicks(int period) {
    double[] inputs = Series.walk(2, 1_000_000);

    assertThat(worstError(inputs, period, 0)).isLessThan(1e-10);
  }

  @Test
  void keepsItsDigitsThroughACrash() {
    double[] inputs = Series.uniform(3, 1_000, 80_000, 80_000.02);
    Arrays.setAll(inputs, i -> i < 511 ? inputs[i] + 13_000 : inputs[i]);

    assertThat(worstError(inputs, 100, 0)).isLessThan(1e-10);
  }

  @Test
  void isZeroOfAConstant() {
    double[] constant = new double[1_000];
    Arrays.fill(constant, 93_000.01);

    assertThat(deviations(constant, 20)).containsOnly(0.0);
  }

  @Test
  void isANumberWhenTheMarketStopsAfterAJump() {
    double[] inputs = new double[1_000];
    Arrays.setAll(inputs, i -> i < 105 ? 0.1 * i : 93_000.01);

    double[] deviations = deviations(inputs, 20);

    assertThat(deviations).doesNotContain(Double.NaN).endsWith(0.0);
    assertThat(Arrays.stream(deviations).min()).hasValue(0);
  }

  @Test
  void ignoresAShiftAndFollowsAScale() {
    double[] inputs = Series.walk(4, 500);

    assertThat(
            Textbook.worstDistance(
                deviations(Series.affine(inputs, -2, 1_000), 20),
                Series.affine(deviations(inputs, 20), 2, 0)))
        .isLessThan(1e-8);
  }

  @Test
  void knowsTheMeanToo() {
    double[] inputs = Series.walk(5, 2_000);
    RollingStandardDeviation deviation = new RollingStandardDeviation(20);

    double[] means =
        Series.valuesOf(inputs, deviation::update, deviation::isReady, deviation::mean);

    assertThat(Textbook.worstDistance(means, Textbook.simpleAverage(inputs, 20))).isLessThan(1e-9);
  }

  @Test
  void refusesToBeReadBeforeItsWarmUpIsOver() {
    RollingStandardDeviation deviation = new RollingStandardDeviation(2);
    deviation.update(1);

    assertThat(deviation.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(deviation::value);
    assertThatIllegalStateException().isThrownBy(deviation::mean);
  }

  @Test
  void refusesAPeriodWithoutDeviation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingStandardDeviation(1))
        .withMessage("period must be at least 2, got 1");
  }

  @Test
  void updatesWithoutAllocation() {
    RollingStandardDeviation deviation = new RollingStandardDeviation(200);

    assertThat(AllocationMeter.bytesOfAMillion(() -> deviation.update(93_000.01))).isZero();
    assertThat(deviation.value()).isZero();
  }
}
