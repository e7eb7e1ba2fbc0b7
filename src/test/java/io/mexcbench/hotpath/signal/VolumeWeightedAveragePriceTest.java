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

class VolumeWeightedAveragePriceTest {
  private final VolumeWeightedAveragePrice average = new VolumeWeightedAveragePrice();

  @Test
  void weighsEachPriceWithItsVolume() {
    average.update(10, 3);
    average.update(20, 1);
    average.update(99, 0);

    assertThat(average.value()).isEqualTo(12.5);
  }

  @Test
  void agreesWithTheDefinitionOnEveryTrade() {
    double[] prices = Series.walk(1, 1_000);
    double[] volumes = Series.uniform(2, 1_000, 1e-6, 3);

    for (int i = 0; i < prices.length; i++) {
      average.update(prices[i], volumes[i]);
      assertThat(average.value())
          .isCloseTo(Textbook.volumeWeighted(prices, volumes, 0, i + 1), within(1e-8));
    }
  }

  @Test
  void keepsItsDigitsOverAMillionTrades() {
    double[] prices = Series.walk(3, 1_000_000);
    double[] volumes = Series.uniform(4, 1_000_000, 1e-6, 3);
    BigDecimal notional = BigDecimal.ZERO;
    BigDecimal volume = BigDecimal.ZERO;
    for (int i = 0; i < prices.length; i++) {
      average.update(prices[i], volumes[i]);
      notional = notional.add(new BigDecimal(prices[i]).multiply(new BigDecimal(volumes[i])));
      volume = volume.add(new BigDecimal(volumes[i]));
    }

    double exact = notional.divide(volume, MathContext.DECIMAL64).doubleValue();
    assertThat(average.value()).isCloseTo(exact, Percentage.withPercentage(1e-10));
  }

  @Test
  void beginsAnewWithTheSession() {
    average.update(10, 3);
    average.reset();
    average.update(20, 1);

    assertThat(average.value()).isEqualTo(20);
  }

  @Test
  void isNotReadyUntilSomethingIsTraded() {
    average.update(10, 0);

    assertThat(average.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(average::value);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-9, Double.NaN})
  void refusesAVolumeThatIsNone(double volume) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> average.update(10, volume))
        .withMessage("volume must be from 0 to 1e100, got " + volume);
  }

  @Test
  void updatesWithoutAllocation() {
    assertThat(AllocationMeter.bytesOfAMillion(() -> average.update(2, 3))).isZero();
    assertThat(average.value()).isEqualTo(2);
  }
}
