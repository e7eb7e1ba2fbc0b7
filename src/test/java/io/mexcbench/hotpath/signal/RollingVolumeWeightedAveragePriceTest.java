package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollingVolumeWeightedAveragePriceTest {
  private static double[] averages(double[] prices, double[] volumes, int period) {
    RollingVolumeWeightedAveragePrice average = new RollingVolumeWeightedAveragePrice(period);
    return IntStream.range(0, prices.length)
        .filter(
            i -> {
              average.update(prices[i], volumes[i]);
              return average.isReady();
            })
        .mapToDouble(i -> average.value())
        .toArray();
  }

  @Test
  void weighsTheLastTradesOnly() {
    assertThat(averages(new double[] {10, 20, 40, 40}, new double[] {3, 1, 1, 3}, 2))
        .containsExactly(12.5, 30, 40);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 200})
  void agreesWithTheDefinitionOnEveryTrade(int period) {
    double[] prices = Series.walk(1, 1_000);
    double[] volumes = Series.uniform(2, 1_000, 1e-6, 3);
    double[] expected =
        IntStream.rangeClosed(period, prices.length)
            .mapToDouble(end -> Textbook.volumeWeighted(prices, volumes, end - period, end))
            .toArray();

    // A window of one may hold a volume a millionth of the one that has just left it.
    assertThat(Textbook.worstDistance(averages(prices, volumes, period), expected))
        .isLessThan(1e-6);
  }

  @Test
  void followsThePricesAndNotTheUnitOfTheVolumes() {
    double[] prices = Series.walk(3, 500);
    double[] volumes = Series.uniform(4, 500, 1, 3);

    double[] moved = averages(Series.affine(prices, -2, 7), Series.affine(volumes, 1_000, 0), 20);

    assertThat(Textbook.worstDistance(moved, Series.affine(averages(prices, volumes, 20), -2, 7)))
        .isLessThan(1e-7);
  }

  @Test
  void isNotReadyWhileTheWindowHoldsNoVolume() {
    RollingVolumeWeightedAveragePrice average = new RollingVolumeWeightedAveragePrice(3);
    for (double volume : new double[] {0.1, 0.2, 0.3, 0, 0, 0}) {
      average.update(10, volume);
    }

    assertThat(average.isReady()).isFalse();
    assertThatIllegalStateException().isThrownBy(average::value);
  }

  @Test
  void knowsAnEmptyWindowAtEveryPositionOfItsRing() {
    double[] volumes = Series.uniform(5, 500, 0.1, 3);
    Arrays.setAll(volumes, i -> i % 17 < 3 ? volumes[i] : 0);
    double[] prices = new double[500];
    Arrays.fill(prices, 10);
    long withVolume =
        IntStream.rangeClosed(7, 500)
            .filter(end -> Arrays.stream(Series.window(volumes, end, 7)).sum() > 0)
            .count();

    assertThat(averages(prices, volumes, 7)).hasSize((int) withVolume);
  }

  @Test
  void refusesAVolumeThatIsNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RollingVolumeWeightedAveragePrice(3).update(10, -1))
        .withMessage("volume must be from 0 to 1e100, got -1.0");
  }

  @Test
  void updatesWithoutAllocation() {
    RollingVolumeWeightedAveragePrice average = new RollingVolumeWeightedAveragePrice(20);

    assertThat(AllocationMeter.bytesOfAMillion(() -> average.update(2, 3))).isZero();
    assertThat(average.value()).isEqualTo(2);
  }

  @Test
  void keepsItsDigitsWhenAHugeTradeLeaves() {
    RollingVolumeWeightedAveragePrice vwap = new RollingVolumeWeightedAveragePrice(3);
    vwap.update(50_000, 1e18);
    for (double price : new double[] {93_000, 93_003, 93_000}) {
      vwap.update(price, 1e-6);
    }

    assertThat(vwap.value()).isCloseTo(93_001, within(1e-10));
  }
}
