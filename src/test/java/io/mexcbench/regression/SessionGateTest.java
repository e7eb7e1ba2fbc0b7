package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static io.mexcbench.regression.MeasurementFixture.withTail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What sessions do to verdicts. */
class SessionGateTest {
  private static final GateOptions FILES = GateOptions.ofFiles(Thresholds.of(2));

  @Test
  void singleSessionsLeaveThePriorsAlone() {
    Measurement still = withTail("A.b", new Random(1), 5, 100, 0).withSessions(List.of(5));
    Report report = Gate.compare(List.of(still), List.of(still), FILES);

    // No scatter of forks: 1.5 and 2.5 % times the root of 2, t(0.97; 4) and t(0.99; 4) by scipy.
    assertThat(detectableLog(report, Metric.TIME))
        .isCloseTo(0.015 * Math.sqrt(2) * 2.600762, within(1e-6));
    assertThat(detectableLog(report, Metric.TAIL))
        .isCloseTo(0.025 * Math.sqrt(2) * 3.746947, within(1e-6));
  }

  @Test
  void threePercentPassAsDriftBetweenSessionsAndNotWithinOne() {
    Measurement before = timed("A.b", 100, 100.1, 99.9, 100, 100);
    Measurement after = timed("A.b", 103, 103.1, 102.9, 103, 103);

    assertThat(Gate.compare(List.of(before), List.of(after), FILES).verdict())
        .isEqualTo(RunVerdict.REGRESSED);
    assertThat(
            Gate.compare(List.of(before.withSessions(List.of(5))), List.of(after), FILES).verdict())
        .isEqualTo(RunVerdict.INCONCLUSIVE);
  }

  @Test
  void driftOfTheControlsMakesBenchmarksLessCertain() {
    double steady = detectableLog(withControls(1), Metric.TIME);
    double drifted = detectableLog(withControls(1.06), Metric.TIME);

    assertThat(drifted).isGreaterThan(1.2 * steady);
  }

  @Test
  void fixedWorkIsJudgedAtHalfAPercentEachWay() {
    List<Measurement> still =
        List.of(
            timed("A.b", 100, 100, 100, 100, 100),
            still(Controls.FIXED_WORK, 100),
            still(Controls.SLOWED_WORK, 110));
    Report report = Gate.compare(still, still, FILES);
    double percent =
        report
            .controls()
            .get(0)
            .comparison()
            .flatMap(one -> one.detectablePercent().stream().boxed().findFirst())
            .orElseThrow();

    // t(0.995; 4) = 4.604095 by table.
    assertThat(Math.log1p(percent / 100)).isCloseTo(0.015 * Math.sqrt(2) * 4.604095, within(1e-6));
  }

  private static Measurement still(String name, double nanos) {
    BenchmarkKey key = new BenchmarkKey(name, Mode.AVERAGE_TIME, 1, Map.of());
    return timed(key, nanos, nanos, nanos, nanos, nanos).withSessions(List.of(5));
  }

  @Test
  void sentinelIsMeasuredInTurnsWithItsWorkSoNoSessionStandsBetween() {
    Measurement fixed = control(Controls.FIXED_WORK, 100, 1).withSessions(List.of(5));
    Measurement slowed = control(Controls.SLOWED_WORK, 103, 1).withSessions(List.of(5));

    assertThat(Controls.sentinel(List.of(fixed, slowed)).holds()).isTrue();
  }

  /** One benchmark that stands still, beside a control whose second session is another. */
  private static Report withControls(double factor) {
    Measurement still = timed("A.b", 100, 100, 100, 100, 100);
    List<Measurement> before =
        List.of(
            still.withSessions(List.of(2, 3)),
            control(Controls.FIXED_WORK, 100, factor).withSessions(List.of(2, 3)),
            control(Controls.SLOWED_WORK, 110, factor).withSessions(List.of(2, 3)));
    List<Measurement> after =
        List.of(
            still.withSessions(List.of(5)),
            control(Controls.FIXED_WORK, 100, 1),
            control(Controls.SLOWED_WORK, 110, 1));
    return Gate.compare(before, after, FILES);
  }

  /** Five forks that scatter little; the last three times the factor. */
  private static Measurement control(String name, double nanos, double factor) {
    double[] forks = {nanos - 0.1, nanos + 0.1, nanos - 0.1, nanos, nanos + 0.1};
    Arrays.setAll(forks, i -> i < 2 ? forks[i] : factor * forks[i]);
    return timed(new BenchmarkKey(name, Mode.AVERAGE_TIME, 1, Map.of()), forks);
  }

  private static double detectableLog(Report report, Metric metric) {
    return report.comparisons().stream()
        .filter(one -> one.metric() == metric)
        .mapToDouble(one -> Math.log1p(one.detectablePercent().orElseThrow() / 100))
        .findFirst()
        .orElseThrow();
  }
}
