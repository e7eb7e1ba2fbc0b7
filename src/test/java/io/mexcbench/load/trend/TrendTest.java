package io.mexcbench.load.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrendTest {
  private static final double EXACT = 1e-12;

  private static double[] upTo(int n) {
    return IntStream.range(0, n).asDoubleStream().toArray();
  }

  /** Ten of ten pairs rise: S = 10, var = 5·4·15/18 = 16.67, z = 9/4.082. */
  @Test
  void risingWithoutTies() {
    Trend trend = Trend.of(upTo(5), new double[] {1, 2, 4, 5, 9});
    assertThat(trend.z()).isCloseTo(9 / Math.sqrt(50 / 3.0), within(EXACT));
    // Slopes 1 1.5 4/3 2, 2 1.5 7/3, 1 2.5, 4 in order: 1 1 4/3 1.5 1.5 2 2 7/3 2.5 4.
    assertThat(trend.slope()).isEqualTo(1.75);
  }

  /**
   * Of 15 pairs of 5 3 3 1 3 0 three are ties, one rises (1 3) and eleven fall: S = -10; a tie of
   * three takes 3·2·11 = 66 from 6·5·17 = 510, so var = 444/18.
   */
  @Test
  void fallingWithTies() {
    Trend trend = Trend.of(upTo(6), new double[] {5, 3, 3, 1, 3, 0});
    assertThat(trend.z()).isCloseTo(-9 / Math.sqrt(444 / 18.0), within(EXACT));
    // The eighth of fifteen: -3 -2 -2 -4/3 -1 -1 -1 -1 -3/4 -1/2 -1/2 0 0 0 2.
    assertThat(trend.slope()).isEqualTo(-1);
  }

  @Test
  void whatIsTheSameAllAlongHasNoTrend() {
    assertThat(Trend.of(upTo(50), new double[50])).isEqualTo(new Trend(0, 0));
    assertThat(Trend.of(new double[0], new double[0])).isEqualTo(new Trend(0, 0));
    assertThat(Trend.of(new double[] {1}, new double[] {7})).isEqualTo(new Trend(0, 0));
  }

  /** Places need not be evenly apart: the slope is by them and not by the number. */
  @Test
  void slopeIsByTheirPlaces() {
    assertThat(Trend.of(new double[] {0, 10, 40}, new double[] {0, 20, 80}).slope()).isEqualTo(2);
    assertThat(Trend.of(new double[] {5, 5, 7}, new double[] {0, 9, 4}).slope())
        .as("of the same place nothing is said")
        .isEqualTo((2 + -2.5) / 2);
  }

  @Test
  void aFewWildValuesChangeLittle() {
    double[] values = upTo(41);
    values[3] = 1e9;
    values[30] = -1e9;
    assertThat(Trend.of(upTo(41), values).slope()).isCloseTo(1, within(0.05));
  }

  /** One-sided at 1.645 a twentieth of series without a trend is beyond, at 3.29 hardly any. */
  @Test
  void withoutATrendItIsStandardNormal() {
    int series = 20_000;
    int beyond = 0;
    int farBeyond = 0;
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < series; i++) {
      double[] values = random.doubles(40).toArray();
      double z = Trend.of(upTo(40), values).z();
      beyond += z > 1.645 ? 1 : 0;
      farBeyond += z > 3.29 ? 1 : 0;
    }
    System.out.printf(
        "Mann-Kendall without a trend: z above 1.645 in %d, above 3.29 in %d of %d%n",
        beyond, farBeyond, series);
    assertThat(beyond).isBetween(800, 1_150);
    assertThat(farBeyond).isLessThan(30);
  }

  @Test
  void eachValueMustHaveItsPlace() {
    assertThatThrownBy(() -> Trend.of(new double[1], new double[2]))
        .hasMessageContaining("1 for 2");
  }
}
