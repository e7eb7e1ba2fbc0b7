package io.mexcbench.proof.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each rule at its limit, on cases that were worked out by hand. */
class AnchorTest {
  private static final List<double[]> HUNDREDS =
      forks(new double[] {98, 100}, new double[] {102, 100});

  @Test
  void thresholdIsAboutMeans() {
    assertThat(isSlower(new Threshold(110), forks(99, 101), forks(109, 111))).isFalse();
    assertThat(isSlower(new Threshold(110), forks(99, 101), forks(109, 111.1))).isTrue();
    assertThat(isSlower(new Threshold(200), forks(99, 101), forks(199, 201))).isFalse();
    assertThat(isSlower(new Threshold(200), forks(99, 101), forks(199, 201.1))).isTrue();
  }

  /** Deviation 1.633, error of the mean 0.8165, Student's quantile 12.924: 10.552 each way. */
  @Test
  void errorBarsMustNotTouch() {
    assertThat(ErrorBars.error(Anchor.pooled(HUNDREDS))).isCloseTo(10.552, within(0.001));
    assertThat(isSlower(new ErrorBars(0), HUNDREDS, shifted(HUNDREDS, 21))).isFalse();
    assertThat(isSlower(new ErrorBars(0), HUNDREDS, shifted(HUNDREDS, 21.2))).isTrue();
  }

  @Test
  void errorBarsWithALeastChangeAskForBoth() {
    List<double[]> steady = forks(100, 100.001, 100.002, 100.001);
    assertThat(isSlower(new ErrorBars(0), steady, shifted(steady, 4))).isTrue();
    assertThat(isSlower(new ErrorBars(5), steady, shifted(steady, 4))).isFalse();
    assertThat(isSlower(new ErrorBars(5), steady, shifted(steady, 5.1))).isTrue();
    assertThat(isSlower(new ErrorBars(5), HUNDREDS, shifted(HUNDREDS, 8))).isFalse();
  }

  /**
   * Three and three that do not overlap come about by chance in 2 of 20 cases, five in 2 of 252.
   */
  @Test
  void benchstatNeedsEnoughSamplesToBeSure() {
    assertThat(isSlower(new Benchstat(), forks(1, 2, 3), forks(4, 5, 6))).isFalse();
    assertThat(isSlower(new Benchstat(), forks(1, 2, 3, 4, 5), forks(6, 7, 8, 9, 10))).isTrue();
    assertThat(isSlower(new Benchstat(), forks(6, 7, 8, 9, 10), forks(1, 2, 3, 4, 5))).isFalse();
  }

  @Test
  void rankSumsAreExactWithoutTies() {
    assertThat(MannWhitney.twoSidedP(new double[] {1, 2, 4}, new double[] {3, 5, 6}))
        .isCloseTo(0.2, within(1e-12));
    assertThat(MannWhitney.twoSidedP(new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8, 9, 10}))
        .isCloseTo(2.0 / 252, within(1e-12));
    // scipy.stats.mannwhitneyu(1.01 ... 25.01, 7.5 ... 31.5, method="exact")
    assertThat(
            MannWhitney.twoSidedP(
                IntStream.rangeClosed(1, 25).mapToDouble(i -> i + 0.01).toArray(),
                IntStream.rangeClosed(1, 25).mapToDouble(i -> i + 6.5).toArray()))
        .isCloseTo(0.00549521438434097, within(1e-12));
  }

  /** Against scipy.stats.mannwhitneyu(..., method="asymptotic"). */
  @Test
  void tiedRankSumsAreApproximate() {
    assertThat(MannWhitney.twoSidedP(new double[] {1, 2, 2, 3}, new double[] {2, 3, 4, 5}))
        .isCloseTo(0.1366582477381475, within(1e-9));
    assertThat(MannWhitney.twoSidedP(new double[] {7, 7, 7}, new double[] {7, 7, 7})).isOne();
  }

  @Test
  void criterionAsksForMoreThanItsNoise() {
    List<double[]> steady = forks(100, 100.1, 100.2, 100.1, 100.1, 100.2, 100, 100.1);
    Criterion criterion = new Criterion(1_000);
    assertThat(isSlower(criterion, steady, shifted(steady, 0.5))).isFalse();
    assertThat(isSlower(criterion, steady, shifted(steady, 1.5))).isTrue();
    assertThat(isSlower(criterion, steady, shifted(steady, -1.5))).isFalse();
    assertThat(isSlower(criterion, HUNDREDS, shifted(HUNDREDS, 1.5))).isFalse();
  }

  /** Of five and five samples no rank sum is as rare as .002, so the intervals decide. */
  @Test
  void asvAsksForATenthAndForDisjointIntervals() {
    List<double[]> steady = forks(100, 100.1, 100.2, 100.3, 100.4);
    List<double[]> wide = forks(70, 90, 100, 110, 130);
    assertThat(isSlower(new Asv(), steady, shifted(steady, 9.9))).isFalse();
    assertThat(isSlower(new Asv(), steady, shifted(steady, 10.1))).isTrue();
    assertThat(isSlower(new Asv(), wide, shifted(wide, 20))).isFalse();
  }

  @Test
  void asvTestsRanksWhereThereAreEnough() {
    List<double[]> ten = forks(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(isSlower(new Asv(), ten, shifted(ten, 10))).isTrue();
    assertThat(isSlower(new Asv(), ten, shifted(ten, 2))).isFalse();
  }

  /** Against numeric integration of (sum of |x - m|)^-5 by scipy.integrate.quad. */
  @Test
  void posteriorOfALaplaceCentre() {
    LaplacePosterior posterior = new LaplacePosterior(new double[] {99, 100, 101, 100.5, 103});
    assertThat(posterior.quantile(0.005)).isCloseTo(98.226496, within(1e-5));
    assertThat(posterior.quantile(0.025)).isCloseTo(99.047112, within(1e-5));
    assertThat(posterior.quantile(0.5)).isCloseTo(100.507024, within(1e-5));
    assertThat(posterior.quantile(0.995)).isCloseTo(103.173504, within(1e-5));
  }

  /** Variance 0.5 on both sides: a shift of 3 is t = 6.7 and p = .00015, one of 2 p = .0021. */
  @Test
  void studentsTestIsAboutTheMeansOfForks() {
    List<double[]> base = forks(99, 100, 101, 100, 100);
    assertThat(isSlower(new StudentTest(), base, shifted(base, 2))).isFalse();
    assertThat(isSlower(new StudentTest(), base, shifted(base, 3))).isTrue();
    assertThat(isSlower(new StudentTest(), base, shifted(base, -3))).isFalse();
  }

  /** Two of the 252 relabellings are as far apart as sides that do not overlap: less than 1 %. */
  @Test
  void relabellingAsksForATenthAndForMoreThanChance() {
    List<double[]> base = forks(99, 99.5, 100, 100.5, 101);
    assertThat(isSlower(new Relabelling(), base, shifted(base, 9.9))).isFalse();
    assertThat(isSlower(new Relabelling(), base, shifted(base, 10.1))).isTrue();
    List<double[]> wide = forks(60, 80, 100, 120, 140);
    assertThat(isSlower(new Relabelling(), wide, shifted(wide, 15))).isFalse();
  }

  @Test
  void separationAllowsNoOverlap() {
    assertThat(isSlower(new Separation(), forks(1, 2, 3), forks(3, 4, 5))).isFalse();
    assertThat(isSlower(new Separation(), forks(1, 2, 3), forks(3.1, 4, 5))).isTrue();
  }

  /** The base's least figures have mean 100 and deviation 0.7071: five of them end at 103.5355. */
  @Test
  void lowestScoreIsFiveDeviationsAway() {
    List<double[]> base =
        forks(
            new double[] {100, 200},
            new double[] {300, 101},
            new double[] {99, 99},
            new double[] {100, 100},
            new double[] {100, 150});
    assertThat(isSlower(new LowestScore(), base, forks(new double[] {103.5, 900}))).isFalse();
    assertThat(isSlower(new LowestScore(), base, forks(new double[] {900, 103.6}))).isTrue();
  }

  private static boolean isSlower(Anchor anchor, List<double[]> base, List<double[]> candidate) {
    return anchor.isSlower(base, candidate, new Random(1));
  }

  /** One sample a fork. */
  private static List<double[]> forks(double... samples) {
    return Arrays.stream(samples).mapToObj(one -> new double[] {one}).toList();
  }

  private static List<double[]> forks(double[]... forks) {
    return List.of(forks);
  }

  private static List<double[]> shifted(List<double[]> forks, double by) {
    return forks.stream().map(fork -> Arrays.stream(fork).map(one -> one + by).toArray()).toList();
  }
}
