package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class ForkTestTest {
  private static final double[] BASELINE = {30.02, 29.99, 30.11, 29.97, 30.01, 29.99};
  private static final double[] CANDIDATE = {29.89, 29.93, 29.72, 29.98, 30.02, 29.98};

  @Test
  void worksOutTheTextbookExample() {
    // The classic example of Student's two-sample test (pooled): t = 1.959, 10 degrees of freedom,
    // two-sided p = 0.07857. The scores here are its values, so that their logarithms are the data.
    ForkTest test = test(exp(BASELINE), exp(CANDIDATE));

    assertThat(test.degreesOfFreedom()).isEqualTo(10);
    assertThat(-test.difference() / test.standardError()).isCloseTo(1.959, within(5e-4));
    assertThat(test.pFaster()).isCloseTo(0.07857 / 2, within(5e-6));
    assertThat(test.pSlower()).isCloseTo(1 - 0.07857 / 2, within(5e-6));
  }

  @Test
  void agreesWithTheTwoSidedTestOfALibrary() {
    Random random = new Random(17);
    for (int round = 0; round < 300; round++) {
      double[] before = gaussian(random, 2 + random.nextInt(9), 0);
      double[] after = gaussian(random, 2 + random.nextInt(9), 0.05);
      ForkTest test = test(exp(before), exp(after));
      double twoSided = new TTest().homoscedasticTTest(before, after);

      assertThat(2 * Math.min(test.pSlower(), test.pFaster())).isCloseTo(twoSided, within(1e-9));
      assertThat(test.pSlower() + test.pFaster()).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void detectableDifferenceIsJustSignificant() {
    ForkTest test = test(exp(BASELINE), exp(CANDIDATE));
    ForkTest atTheEdge =
        new ForkTest(test.detectable(0.01), test.standardError(), test.degreesOfFreedom());

    assertThat(atTheEdge.pSlower()).isCloseTo(0.01, within(1e-9));
  }

  @Test
  void marginIsTheOneSidedBoundOfTheDifference() {
    ForkTest test = new ForkTest(0.1, 0.02, 8);

    // t(0.95; 8) = 1.859548 by table.
    assertThat(test.margin()).isCloseTo(0.02 * 1.859548, within(1e-7));
  }

  @Test
  void withoutScatterAnyDifferenceIsCertainAndNoDifferenceIsNone() {
    ForkTest slower = new ForkTest(0.1, 0, 8);
    ForkTest equal = new ForkTest(0, 0, 8);

    assertThat(slower.pSlower()).isZero();
    assertThat(slower.pFaster()).isOne();
    assertThat(equal.pSlower()).isOne();
    assertThat(equal.pFaster()).isOne();
  }

  @Test
  void singleForkAllowsNoTest() {
    ForkScores one = ForkScores.ofTime(timed("A.b", 100));
    ForkScores two = ForkScores.ofTime(timed("A.b", 100, 101));

    assertThat(ForkTest.of(one, two, Spread.unknown())).isEmpty();
    assertThat(ForkTest.of(two, one, Spread.unknown())).isEmpty();
    assertThat(ForkTest.of(two, two, Spread.unknown())).isPresent();
  }

  private static ForkTest test(double[] before, double[] after) {
    return ForkTest.of(
            ForkScores.ofTime(timed("A.b", before)),
            ForkScores.ofTime(timed("A.b", after)),
            Spread.unknown())
        .orElseThrow();
  }

  private static double[] exp(double[] logs) {
    return Arrays.stream(logs).map(Math::exp).toArray();
  }

  private static double[] gaussian(Random random, int count, double mean) {
    return random.doubles(count).map(ignored -> mean + 0.1 * random.nextGaussian()).toArray();
  }
}
