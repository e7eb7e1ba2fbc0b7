package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.withTail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TailTest {
  @Test
  void slowFifthOfTheIterationsIsSeenByTheTailAlone() {
    // Every fifth iteration takes 2.5 times as long: the mean rises by 30 %.
    Report report = compare(forks(1, 1), forks(1, 2.5));

    assertThat(verdict(report, Metric.TIME)).isEqualTo(Verdict.UNCHANGED);
    assertThat(verdict(report, Metric.TAIL)).isEqualTo(Verdict.REGRESSED);
    assertThat(of(report, Metric.TAIL).changePercent().orElseThrow()).isCloseTo(30, within(1.0));
    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
    assertThat(report.slower()).containsExactly(key("A.b"));
  }

  @Test
  void tailMayRiseByTwiceTheThreshold() {
    Report report = compare(forks(1, 1), forks(1, 1.75));

    assertThat(of(report, Metric.TAIL).thresholdPercent()).isEqualTo(20);
    assertThat(of(report, Metric.TAIL).changePercent().orElseThrow()).isCloseTo(15, within(1.0));
    assertThat(verdict(report, Metric.TAIL)).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void uniformSlowdownIsSeenByBoth() {
    Report report = compare(forks(1, 1), forks(1.5, 1.5));

    assertThat(verdict(report, Metric.TIME)).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(report, Metric.TAIL)).isEqualTo(Verdict.REGRESSED);
    assertThat(compare(forks(1.5, 1.5), forks(1, 1)).comparisons())
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.IMPROVED);
  }

  @Test
  void tailThatScattersIsDoubtfulAndLeavesTheTimeAlone() {
    List<double[]> stalls = new ArrayList<>(forks(1, 1));
    stalls.set(0, fork(1, 6));
    stalls.set(3, fork(1, 4));
    Report report = compare(forks(1, 1), stalls);

    assertThat(verdict(report, Metric.TIME)).isEqualTo(Verdict.UNCHANGED);
    assertThat(verdict(report, Metric.TAIL)).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(report.undecided()).containsExactly(key("A.b"));
  }

  @Test
  void tailHasItsOwnFamilyAndLevel() {
    Random random = new Random(11);
    Measurement before = withTail("A.b", random, 5, 100, 0.2);
    Measurement after = withTail("A.b", random, 5, 100, 0.2);
    Report report =
        Gate.compare(List.of(before), List.of(after), GateOptions.ofFiles(Thresholds.of(2)));

    // The forks' iterations are equal, so both metrics have the same scores: t(0.97; 8), t(0.99;
    // 8).
    assertThat(log(of(report, Metric.TAIL)) / log(of(report, Metric.TIME)))
        .isCloseTo(2.896459 / 2.189155, within(1e-4));
  }

  @Test
  void singleForkHasNoTail() {
    Report report = compare(forks(1, 1).subList(0, 1), forks(1, 1));

    assertThat(report.comparisons()).extracting(Comparison::metric).containsExactly(Metric.TIME);
  }

  @Test
  void sampledOperationsAreJudgedByTheirNinetyNinthPercentile() {
    Report report =
        Gate.compare(
            List.of(sampled(40)), List.of(sampled(90)), GateOptions.ofFiles(Thresholds.of(10)));

    assertThat(verdict(report, Metric.TIME)).isEqualTo(Verdict.UNCHANGED);
    assertThat(verdict(report, Metric.TAIL)).isEqualTo(Verdict.REGRESSED);
    assertThat(of(report, Metric.TAIL).baseline().orElseThrow().value()).isCloseTo(40, within(1.0));
    assertThat(of(report, Metric.TAIL).candidate().orElseThrow().value())
        .isCloseTo(90, within(2.0));
  }

  private static Measurement sampled(double slowest) {
    List<Samples> samples = new ArrayList<>();
    for (int fork = 0; fork < 5; fork++) {
      double slow = slowest * (1 + 0.01 * (fork % 3 - 1));
      samples.add(new Samples(List.of(new Samples.Bucket(10, 950), new Samples.Bucket(slow, 50))));
    }
    return new Measurement(
        new BenchmarkKey("a.B.c", Mode.SAMPLE_TIME, 1, Map.of()),
        "ns/op",
        10,
        forks(1, 1),
        samples,
        List.of(),
        OptionalDouble.empty(),
        List.of(),
        new TreeMap<>());
  }

  private static Verdict verdict(Report report, Metric metric) {
    return of(report, metric).verdict();
  }

  private static Comparison of(Report report, Metric metric) {
    return report.comparisons().stream()
        .filter(one -> one.metric() == metric)
        .findFirst()
        .orElseThrow();
  }

  private static double log(Comparison one) {
    return Math.log1p(one.detectablePercent().orElseThrow() / 100);
  }

  private static Report compare(List<double[]> before, List<double[]> after) {
    return Gate.compare(
        List.of(measured(key("A.b"), "ns/op", before)),
        List.of(measured(key("A.b"), "ns/op", after)),
        GateOptions.ofFiles(Thresholds.of(10)));
  }

  /** Five forks that scatter a little. */
  private static List<double[]> forks(double most, double fifth) {
    List<double[]> forks = new ArrayList<>();
    for (int fork = 0; fork < 5; fork++) {
      double scatter = 1 + 0.005 * (fork % 3 - 1);
      forks.add(fork(most * scatter, fifth * scatter));
    }
    return forks;
  }

  /** Fifteen iterations, three of them of the slow kind. */
  private static double[] fork(double most, double fifth) {
    double[] iterations = new double[15];
    for (int i = 0; i < iterations.length; i++) {
      iterations[i] = 100 * (i % 5 == 2 ? fifth : most);
    }
    return iterations;
  }
}
