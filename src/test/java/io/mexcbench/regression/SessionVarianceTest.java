package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;

class SessionVarianceTest {
  /** (1.5 %) squared, worth 4 degrees of freedom. */
  private static final double PRIOR = 0.000225;

  private static final ForkScores ONE_SESSION = scores(List.of(2), 0, 0);

  @Test
  void withoutSecondSessionThePriorIsAllThereIs() {
    assertThat(estimate(new ScorePair(scores(List.of(2), 0, 0.1), ONE_SESSION)))
        .isEqualTo(new SessionVariance(0.0225 * 0.01, 4))
        .isEqualTo(SessionVariance.assumed(1.5));
  }

  @Test
  void twoSessionsOfForksThatAgreeAreTheirVariance() {
    // Means 0 and 0.04: variance 0.0008, of one degree of freedom beside the prior's four.
    SessionVariance found =
        estimate(new ScorePair(scores(List.of(2, 2), 0, 0, .04, .04), ONE_SESSION));

    assertThat(found.variance()).isCloseTo((4 * PRIOR + 0.0008) / 5, within(1e-12));
    assertThat(found.degreesOfFreedom()).isEqualTo(5);
  }

  @Test
  void whatForksExplainIsTakenOff() {
    // Three sessions of means 0, 0.06, 0.03 (variance 0.0009); forks of +-0.01 around them: squares
    // 6 x 0.0001, and none of the other side's, of 3 + 1 degrees: 0.00015, so 0.000075 of a mean.
    ScorePair pair =
        new ScorePair(scores(List.of(2, 2, 2), -.01, .01, .05, .07, .02, .04), ONE_SESSION);
    SessionVariance found = estimate(pair);

    assertThat(found.variance())
        .isCloseTo((4 * PRIOR + 2 * (0.0009 - 0.000075)) / 6, within(1e-12));
    assertThat(found.degreesOfFreedom()).isEqualTo(6);
  }

  @Test
  void sessionsThatDifferLessThanTheirForksExplainAddNothing() {
    ScorePair pair = new ScorePair(scores(List.of(2, 2), -.1, .1, -.09, .11), ONE_SESSION);

    assertThat(estimate(pair).variance()).isCloseTo(4 * PRIOR / 5, within(1e-12));
  }

  @Test
  void oneScaleServesAllBenchmarksAndTheirNumberAddsNoCertainty() {
    ScorePair quiet = new ScorePair(scores(List.of(2, 2), 0, 0, .02, .02), ONE_SESSION);
    ScorePair moved = new ScorePair(scores(List.of(2, 2), 0, 0, .06, .06), ONE_SESSION);
    SessionVariance found = Spread.of(List.of(quiet, moved), 1.5).sessions();

    // Equal weights: the mean of 0.0002 and 0.0018.
    assertThat(found.variance()).isCloseTo((4 * PRIOR + 0.001) / 5, within(1e-12));
    assertThat(found.degreesOfFreedom()).isEqualTo(5);
  }

  @Test
  void sidesAreNotComparedWithEachOther() {
    ScorePair slowed =
        new ScorePair(scores(List.of(2, 2), 0, 0, .04, .04), scores(List.of(2), 0.7, 0.7));
    ScorePair both =
        new ScorePair(
            scores(List.of(2, 2), 0, 0, .04, .04), scores(List.of(2, 2), .7, .7, .74, .74));

    assertThat(estimate(slowed).variance()).isCloseTo((4 * PRIOR + 0.0008) / 5, within(1e-12));
    assertThat(estimate(both).variance()).isCloseTo((4 * PRIOR + 2 * 0.0008) / 6, within(1e-12));
  }

  @Test
  void estimateSolvesTheEquationOfPauleAndMandel() {
    Random random = new Random(82);
    for (int round = 0; round < 50; round++) {
      List<ScorePair> pairs = IntStream.range(0, 4).mapToObj(i -> scattered(random)).toList();
      SessionVariance found = Spread.of(pairs, 1.5).sessions();
      double degrees = found.degreesOfFreedom() - 4;
      double scale = (found.variance() * found.degreesOfFreedom() - 4 * PRIOR) / degrees;
      int terms = pairs.stream().mapToInt(pair -> pair.baseline().sessionCount() - 1).sum();

      if (scale > 1e-9) {
        assertThat(deviations(pairs, scale)).isCloseTo(terms, within(1e-3 * terms));
      } else {
        assertThat(deviations(pairs, 0)).isLessThanOrEqualTo(terms + 1e-6);
      }
    }
  }

  /** Sessions of 2 to 6 forks, two to four of them. */
  private static ScorePair scattered(Random random) {
    int sessions = 2 + random.nextInt(3);
    List<Integer> forks =
        IntStream.range(0, sessions).mapToObj(i -> 2 + random.nextInt(5)).toList();
    double[] logs =
        forks.stream()
            .flatMapToDouble(
                count -> {
                  double shift = 0.02 * random.nextGaussian();
                  return random.doubles(count).map(i -> shift + 0.03 * random.nextGaussian());
                })
            .toArray();
    return new ScorePair(scores(forks, logs), ONE_SESSION);
  }

  private static double deviations(List<ScorePair> pairs, double scale) {
    double total = 0;
    for (ScorePair pair : pairs) {
      double variance =
          pair.baseline().bySession().stream()
                  .mapToDouble(one -> StatUtils.variance(one) * (one.length - 1))
                  .sum()
              / (pair.baseline().count() - pair.baseline().sessionCount() + 1);
      double[] weights =
          pair.baseline().bySession().stream()
              .mapToDouble(one -> 1 / (scale + variance / one.length))
              .toArray();
      double[] means = pair.baseline().bySession().stream().mapToDouble(StatUtils::mean).toArray();
      double mean =
          IntStream.range(0, means.length).mapToDouble(i -> weights[i] * means[i]).sum()
              / Arrays.stream(weights).sum();
      total +=
          IntStream.range(0, means.length)
              .mapToDouble(i -> weights[i] * Math.pow(means[i] - mean, 2))
              .sum();
    }
    return total;
  }

  private static SessionVariance estimate(ScorePair pair) {
    return Spread.of(List.of(pair), 1.5).sessions();
  }

  private static ForkScores scores(List<Integer> sessions, double... logs) {
    return ForkScores.ofTime(
        timed("A.b", Arrays.stream(logs).map(Math::exp).toArray()).withSessions(sessions));
  }
}
