package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ForkVarianceTest {
  private static final double[] VARIANCES = {
    .0001, .0004, .0002, .0009, .0003, .0016, .00005, .0025, .0006, .00015, .0049, .00012
  };

  @Test
  void priorIsThatOfThePaper() {
    // Worked out with scipy (digamma, polygamma, brentq) from section 6.2 of Smyth, 2004.
    ForkVariance prior = ForkVariance.of(VARIANCES, degrees(VARIANCES.length, 8));

    assertThat(prior.degreesOfFreedom()).isCloseTo(1.9720837933, within(1e-8));
    assertThat(prior.variance()).isCloseTo(0.00026010112387, within(1e-12));
    assertThat(prior.moderated(0.0001, 8)).isCloseTo(0.00013166167055, within(1e-12));
  }

  @Test
  void priorNeverOutweighsTwoForks() {
    double[] alike = new double[30];
    Arrays.fill(alike, 0.0004);
    ForkVariance prior = ForkVariance.of(alike, degrees(30, 8));

    assertThat(prior.degreesOfFreedom()).isCloseTo(2, within(1e-9));
    assertThat(prior.moderated(0.0104, 8)).isLessThan(0.0104).isGreaterThan(0.8 * 0.0104);
  }

  @Test
  void fewBenchmarksSayNothingOfEachOther() {
    double[] nine = Arrays.copyOf(VARIANCES, ForkVariance.LEAST_BENCHMARKS - 1);

    assertThat(ForkVariance.of(nine, degrees(9, 8))).isEqualTo(ForkVariance.unknown());
    assertThat(ForkVariance.unknown().moderated(0.3, 8)).isEqualTo(0.3);
  }

  @Test
  void benchmarksWithoutScatterSayNothingButOneOfThemDoesNoHarm() {
    double[] still = new double[12];
    double[] oneStill = VARIANCES.clone();
    oneStill[3] = 0;

    assertThat(ForkVariance.of(still, degrees(12, 8))).isEqualTo(ForkVariance.unknown());
    assertThat(ForkVariance.of(oneStill, degrees(12, 8)).variance()).isBetween(1e-5, 1e-3);
  }

  @Test
  void inverseOfTheTrigammaFunctionIsKnownAtThreePlaces() {
    double ofOne = Math.PI * Math.PI / 6;

    assertThat(ForkVariance.inverseTrigamma(ofOne)).isCloseTo(1, within(1e-7));
    assertThat(ForkVariance.inverseTrigamma(ofOne - 1)).isCloseTo(2, within(1e-7));
    assertThat(ForkVariance.inverseTrigamma(Math.PI * Math.PI / 2)).isCloseTo(0.5, within(1e-7));
    assertThat(ForkVariance.inverseTrigamma(-1)).isGreaterThan(1e7);
  }

  private static double[] degrees(int count, double each) {
    double[] degrees = new double[count];
    Arrays.fill(degrees, each);
    return degrees;
  }
}
