package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which controls a run is checked by, and what is said where one is of no use. */
class UsableControlsTest {
  private static final Measurement WORK = timed("A.b", 99, 100, 101, 100, 100);

  @Test
  void fourForksAreEnoughToCheckTwoFiles() {
    List<Measurement> blind =
        List.of(
            WORK,
            control(Controls.FIXED_WORK, 99, 100, 101, 100),
            control(Controls.SLOWED_WORK, 99, 100, 101, 100));
    Report report = Gate.compare(blind, blind, files());

    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(sentinelOf(report).text())
        .isEqualTo(
            "a known slowdown of 10 % was not seen: this run could not have shown a regression");
  }

  @Test
  void controlsInOtherModesAreNotTakenForThem() {
    List<Measurement> run = new ArrayList<>();
    run.add(inMode(Mode.SINGLE_SHOT, Controls.FIXED_WORK, 200));
    run.add(inMode(Mode.SINGLE_SHOT, Controls.SLOWED_WORK, 200));
    run.addAll(seeing());

    assertThat(Gate.compare(run, run, suite()).verdict()).isEqualTo(RunVerdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(strings = {Controls.FIXED_WORK, Controls.SLOWED_WORK})
  void sentinelNeedsBothOfItsBenchmarks(String absent) {
    List<Measurement> run =
        seeing().stream().filter(one -> !one.key().benchmark().equals(absent)).toList();

    assertThat(Controls.sentinel(run).holds()).isFalse();
    assertThat(Controls.sentinel(run).text())
        .isEqualTo("the control benchmarks are not in the run");
  }

  @Test
  void candidateIsCheckedAloneWhereTimeIsNotJudged() {
    Report report = Gate.compare(List.of(WORK), seeing(), files().withJudgeTime(false));

    assertThat(report.controls())
        .extracting(ControlCheck::name, ControlCheck::holds)
        .containsExactly(tuple("sentinel", true));
  }

  private static ControlCheck sentinelOf(Report report) {
    return report.controls().stream()
        .filter(check -> check.name().equals("sentinel"))
        .findFirst()
        .orElseThrow();
  }

  private static List<Measurement> seeing() {
    return List.of(
        WORK,
        control(Controls.FIXED_WORK, 99.9, 100, 100.1, 100, 100),
        control(Controls.SLOWED_WORK, 109.9, 110, 110.1, 110, 110));
  }

  private static Measurement inMode(Mode mode, String name, double nanos) {
    BenchmarkKey key = new BenchmarkKey(name, mode, 1, Map.of());
    return timed(key, nanos - 1, nanos, nanos + 1, nanos, nanos);
  }

  private static Measurement control(String name, double... forks) {
    return timed(new BenchmarkKey(name, Mode.AVERAGE_TIME, 1, Map.of()), forks);
  }

  private static GateOptions suite() {
    return GateOptions.ofSuite(Thresholds.of(10));
  }

  private static GateOptions files() {
    return GateOptions.ofFiles(Thresholds.of(10));
  }
}
