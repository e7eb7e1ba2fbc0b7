package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlsTest {
  private static final GateOptions SUITE = GateOptions.ofSuite(Thresholds.of(10));
  private static final GateOptions FILES = GateOptions.ofFiles(Thresholds.of(10));
  private static final Measurement WORK = timed("A.b", 99, 100, 101, 100, 100);

  @Test
  void controlsThatHoldAreReportedAndNotCounted() {
    Report report = Gate.compare(run(100, 110), run(100, 110), SUITE);

    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
    assertThat(report.commonKeys()).isEqualTo(1);
    assertThat(report.comparisons()).extracting(Comparison::key).containsOnly(WORK.key());
    assertThat(report.controls())
        .extracting(ControlCheck::name, ControlCheck::holds, ControlCheck::text)
        .containsExactly(
            tuple("fixed work", true, "work that no change can move has not moved"),
            tuple("sentinel", true, "the known slowdown was seen"));
  }

  @ParameterizedTest
  @ValueSource(doubles = {92, 108})
  void fixedWorkThatMovedEitherWayMakesTheRunInvalid(double now) {
    Report report = Gate.compare(run(100, 110), run(now, 1.1 * now), SUITE);

    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(report.controls()).extracting(ControlCheck::holds).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(doubles = {96, 104})
  void fixedWorkMayMoveALittle(double now) {
    assertThat(Gate.compare(run(100, 110), run(now, 1.1 * now), SUITE).verdict())
        .isEqualTo(RunVerdict.PASS);
  }

  @ParameterizedTest
  @ValueSource(doubles = {90, 100, 101.9})
  void sentinelThatIsNotSeenMakesTheRunInvalid(double slowed) {
    Report report = Gate.compare(run(100, 110), run(100, slowed), SUITE);

    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(report.controls()).extracting(ControlCheck::holds).containsExactly(true, false);
  }

  @Test
  void fixedWorkThatMovedByChanceDoesNotMatterButHidesTheSentinel() {
    List<Measurement> scattered =
        List.of(
            WORK,
            control(Controls.FIXED_WORK, 80, 130, 95, 120, 110),
            control(Controls.SLOWED_WORK, 90, 140, 105, 130, 120));
    Report report = Gate.compare(run(100, 110), scattered, SUITE);

    assertThat(report.controls()).extracting(ControlCheck::holds).containsExactly(true, false);
    assertThat(report.controls())
        .extracting(check -> check.comparison().orElseThrow().changePercent().orElseThrow() > 5)
        .containsExactly(true, true);
  }

  @Test
  void sentinelIsJudgedAtTwoPercentWhateverTheThreshold() {
    Report report =
        Gate.compare(run(100, 103), run(100, 103), GateOptions.ofSuite(Thresholds.of(50)));

    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
    assertThat(report.controls().get(1).comparison().orElseThrow().thresholdPercent()).isEqualTo(2);
  }

  @Test
  void sentinelOfThreeForksIsNotSeen() {
    List<Measurement> threeForks =
        List.of(
            WORK,
            control(Controls.FIXED_WORK, 99, 100, 101),
            control(Controls.SLOWED_WORK, 109, 110, 111));

    Report report = Gate.compare(threeForks, threeForks, SUITE);

    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(report.controls().get(1).text())
        .isEqualTo("fewer than 4 forks could not have shown a regression");
    assertThat(Gate.compare(threeForks, threeForks, FILES).verdict()).isEqualTo(RunVerdict.PASS);
  }

  @Test
  void fixedWorkOfAnotherJvmIsNotCompared() {
    Report report = Gate.compare(on("17", run(100, 110)), on("21", run(200, 220)), FILES);

    assertThat(report.controls()).extracting(ControlCheck::name).containsExactly("sentinel");
    assertThat(report.verdict()).isEqualTo(RunVerdict.INCOMPARABLE);
  }

  @Test
  void controlsInOtherModesAreNotUsed() {
    BenchmarkKey shots = new BenchmarkKey(Controls.FIXED_WORK, Mode.SINGLE_SHOT, 1, Map.of());
    List<Measurement> run =
        Stream.concat(Stream.of(timed(shots, 1, 2, 3, 4, 5)), run(100, 110).stream()).toList();

    assertThat(Gate.compare(run, run, SUITE).verdict()).isEqualTo(RunVerdict.PASS);
  }

  @Test
  void invalidBeatsARegression() {
    Report report =
        Gate.compare(
            run(100, 110),
            Stream.concat(
                    Stream.of(timed("A.b", 199, 200, 201, 200, 200)),
                    run(100, 100).stream().skip(1))
                .toList(),
            SUITE);

    assertThat(report.comparisons())
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.REGRESSED);
    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
  }

  @Test
  void suiteWithoutControlsIsInvalid() {
    Report without = Gate.compare(run(100, 110), List.of(WORK), SUITE);
    Report neverThere = Gate.compare(List.of(WORK), run(100, 110), SUITE);

    assertThat(without.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(without.controls())
        .extracting(ControlCheck::text)
        .containsOnly("the control benchmarks are not in the run");
    assertThat(neverThere.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(neverThere.controls())
        .extracting(ControlCheck::text)
        .containsExactly(
            "the control benchmarks are not in the baseline", "the known slowdown was seen");
  }

  @Test
  void fixedWorkOfAnotherMachineIsNotCompared() {
    Report report = Gate.compare(run(100, 110), run(300, 330), SUITE.withJudgeTime(false));

    assertThat(report.controls()).extracting(ControlCheck::name).containsExactly("sentinel");
    assertThat(report.verdict()).isEqualTo(RunVerdict.INCOMPARABLE);
  }

  @Test
  void filesWithoutControlsAreWarnedOf() {
    Report report = Gate.compare(List.of(WORK), List.of(WORK), FILES);

    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
    assertThat(report.controls()).isEmpty();
    assertThat(report.warnings())
        .extracting(Warning::text)
        .contains("without control benchmarks nothing shows that both sides ran on equal machines");
  }

  @Test
  void controlsOfOneFileAloneAreAWarningToo() {
    assertThat(Gate.compare(run(100, 110), List.of(WORK), FILES).verdict())
        .isEqualTo(RunVerdict.PASS);
    assertThat(Gate.compare(List.of(WORK), run(100, 110), FILES).verdict())
        .isEqualTo(RunVerdict.PASS);
  }

  @Test
  void controlsOfBothFilesAreChecked() {
    assertThat(Gate.compare(run(100, 110), run(100, 100), FILES).verdict())
        .isEqualTo(RunVerdict.INVALID);
  }

  private static List<Measurement> on(String jdkVersion, List<Measurement> run) {
    return run.stream()
        .map(one -> MeasurementFixture.withFacts(one, Map.of("jdkVersion", jdkVersion)))
        .toList();
  }

  /** A benchmark that never changes, and controls of five forks that hardly scatter. */
  private static List<Measurement> run(double fixed, double slowed) {
    return List.of(
        WORK,
        control(Controls.EMPTY, 1, 1, 1, 1, 1),
        control(Controls.FIXED_WORK, around(fixed)),
        control(Controls.SLOWED_WORK, around(slowed)));
  }

  private static double[] around(double centre) {
    return new double[] {centre - 0.1, centre, centre + 0.1, centre, centre};
  }

  private static Measurement control(String name, double... forks) {
    return timed(new BenchmarkKey(name, Mode.AVERAGE_TIME, 1, Map.of()), forks);
  }
}
