package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BollingerBandsTest {
  private final BollingerBands bands = new BollingerBands();
  private final double[] inputs = Series.walk(1, 1_000);

  @Test
  void lieTwoDeviationsAroundTheMean() {
    BollingerBands small = new BollingerBands(8, 2);
    for (double input : new double[] {2, 4, 4, 4, 5, 5, 7, 9}) {
      small.update(input);
    }

    assertThat(new double[] {small.lower(), small.middle(), small.upper()})
        .containsExactly(1, 5, 9);
  }

  @Test
  void haveTheSimpleAverageInTheMiddleOnEveryTick() {
    double[] middles = Series.valuesOf(inputs, bands::update, bands::isReady, bands::middle);

    assertThat(Textbook.worstDistance(middles, Textbook.simpleAverage(inputs, 20)))
        .isLessThan(1e-9);
  }

  @Test
  void haveTheUpperBandOfTheDefinitionOnEveryTick() {
    double[] uppers = Series.valuesOf(inputs, bands::update, bands::isReady, bands::upper);

    assertThat(Textbook.worstDistance(uppers, expectedBand(2))).isLessThan(1e-8);
  }

  @Test
  void haveTheLowerBandOfTheDefinitionOnEveryTick() {
    double[] lowers = Series.valuesOf(inputs, bands::update, bands::isReady, bands::lower);

    assertThat(Textbook.worstDistance(lowers, expectedBand(-2))).isLessThan(1e-8);
  }

  private double[] expectedBand(double width) {
    double[] mean = Textbook.simpleAverage(inputs, 20);
    double[] deviation = Textbook.deviation(inputs, 20);
    return IntStream.range(0, mean.length)
        .mapToDouble(i -> mean[i] + width * deviation[i])
        .toArray();
  }

  @Test
  void refuseToBeReadBeforeTheirWarmUpIsOver() {
    for (int i = 0; i < 19; i++) {
      bands.update(i);
    }

    assertThat(bands.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(bands::middle);
    assertThatIllegalStateException().isThrownBy(bands::upper);
    assertThatIllegalStateException().isThrownBy(bands::lower);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -2, Double.NaN, Double.POSITIVE_INFINITY})
  void refuseAWidthThatIsNone(double width) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BollingerBands(20, width))
        .withMessage("width must be positive and finite, got " + width);
  }

  @Test
  void updateWithoutAllocation() {
    assertThat(AllocationMeter.bytesOfAMillion(() -> bands.update(93_000.01))).isZero();
    assertThat(bands.upper()).isEqualTo(93_000.01);
  }
}
