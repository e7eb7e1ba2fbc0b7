package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
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

  @Test
  void sessionsAddTheirVarianceAndTheirFewDegreesOfFreedom() {
    // Baseline: sessions (1, 3) and (5, 7), in hundredths; candidate: (6, 8). Squares 3 x 2 of 3
    // degrees: 2. Forks: 2 x ((1/2 + 1/2) / 4 + 1/2) = 1.5; sessions 3 x (1/2 + 1) = 4.5.
    ForkScores before = sessions(List.of(2, 2), .01, .03, .05, .07);
    ForkScores after = sessions(List.of(2), .06, .08);
    Spread spread = new Spread(ForkVariance.unknown(), new SessionVariance(3e-4, 5));
    ForkTest test = ForkTest.of(before, after, spread).orElseThrow();

    assertThat(test.difference()).isCloseTo(0.03, within(1e-12));
    assertThat(test.standardError()).isCloseTo(Math.sqrt(6e-4), within(1e-12));
    assertThat(test.degreesOfFreedom())
        .isCloseTo(36 / (1.5 * 1.5 / 3 + 4.5 * 4.5 / 5), within(1e-9));
  }

  @Test
  void moderationDrawsTheVarianceAndAddsItsDegrees() {
    ForkScores before = scores(-.01, .01);
    ForkScores after = scores(.09, .11);
    Spread spread = new Spread(new ForkVariance(1.5, 1e-3), SessionVariance.assumed(1.5));
    ForkTest test = ForkTest.of(before, after, spread).orElseThrow();

    // Own variance 2e-4 of 2 degrees.
    assertThat(test.degreesOfFreedom()).isEqualTo(3.5);
    assertThat(test.standardError()).isCloseTo(Math.sqrt((1.5e-3 + 4e-4) / 3.5), within(1e-12));
  }

  @Test
  void sidesThatKnowNoSessionAreOfOne() {
    Spread spread = new Spread(ForkVariance.unknown(), new SessionVariance(1, 5));
    ForkScores known = sessions(List.of(2), .01, .03);
    ForkScores unknown = scores(.01, .03);

    assertThat(ForkTest.of(unknown, unknown, spread).orElseThrow().standardError())
        .isCloseTo(Math.sqrt(2e-4), within(1e-12));
    assertThat(ForkTest.of(known, unknown, spread).orElseThrow().standardError())
        .isCloseTo(Math.sqrt(2 + 2e-4), within(1e-12));
    assertThat(ForkTest.of(unknown, known, spread).orElseThrow().standardError())
        .isCloseTo(Math.sqrt(2 + 2e-4), within(1e-12));
  }

  @Test
  void fractionsOfDegreesAreThoseOfTheDistribution() {
    // scipy.stats.t: sf(2.5, 6.5), ppf(0.95, 4) and ppf(0.99, 5.25).
    assertThat(new ForkTest(2.5, 1, 6.5).pSlower()).isCloseTo(0.0217647574, within(1e-9));
    assertThat(new ForkTest(0, 1, 4).margin()).isCloseTo(2.1318467863, within(1e-7));
    assertThat(new ForkTest(0, 1, 5.25).detectable(0.01)).isCloseTo(3.2989571275, within(1e-6));
    assertThat(new ForkTest(10, 1, 4).pSlower()).isCloseTo(0.00028100181, within(1e-10));
    assertThat(new ForkTest(0, 1, 8).detectable(0.04 / 50)).isCloseTo(4.6712121018, within(1e-6));
  }

  @Test
  void sessionsOfSingleForksSayNothingOfForks() {
    ForkScores single = sessions(List.of(1, 1), .01, .03);

    assertThat(ForkTest.of(single, single, Spread.unknown())).isEmpty();
    assertThat(ForkTest.of(single, scores(.01, .03), Spread.unknown())).isPresent();
  }

  private static ForkScores scores(double... logs) {
    return ForkScores.ofTime(timed("A.b", exp(logs)));
  }

  private static ForkScores sessions(List<Integer> forks, double... logs) {
    return ForkScores.ofTime(timed("A.b", exp(logs)).withSessions(forks));
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
