package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the controls say of the machine besides whether they hold. */
class DriftingControlsTest {
  private static final double[] STEADY = {99.9, 100, 100.1, 100, 100};
  private static final Measurement WORK = timed("A.b", 99, 100, 101, 100, 100);

  @Test
  void scoresAreThoseOfEveryKindThatBothSidesHold() {
    List<Measurement> before =
        List.of(of("fixedWork", 10), of("memoryWork", 20), of("branchWork", 40));
    List<Measurement> after =
        List.of(of("branchWork", 44), of("allocationWork", 33), of("fixedWork", 11));
    List<ScorePair> pairs = Controls.scores(before, after);

    assertThat(pairs)
        .extracting(pair -> Math.rint(Math.exp(pair.baseline().mean())))
        .containsExactly(10.0, 40.0);
    assertThat(pairs)
        .extracting(pair -> Math.rint(Math.exp(pair.candidate().mean())))
        .containsExactly(11.0, 44.0);
  }

  @Test
  void driftOfTheControlsMakesTheBenchmarksLessCertain() {
    Comparison quiet = judgedBeside(1);
    Comparison drifted = judgedBeside(Math.exp(0.04));

    // Forks that do not scatter, so all is the variance between sessions: of two in the baseline
    // and one in the candidate, 1/2 + 1 times the scale. Four degrees of 0.000225 and one of what
    // the control shows: 0, or 0.0008 for logarithms 0 and 0.04. t(0.95; 5) = 2.015048.
    assertThat(margin(quiet)).isCloseTo(2.015048 * Math.sqrt(1.5 * 0.0009 / 5), within(1e-6));
    assertThat(margin(drifted))
        .isCloseTo(2.015048 * Math.sqrt(1.5 * (0.0009 + 0.0008 / 2) / 5), within(1e-4));
  }

  /** Beside a control whose second session took longer by this factor. */
  private static Comparison judgedBeside(double factor) {
    Measurement work = timed("A.b", 100, 100, 100, 100).withSessions(List.of(2, 2));
    Measurement control =
        timed(key("fixedWork"), 100, 100, 100 * factor, 100 * factor).withSessions(List.of(2, 2));
    Measurement now = timed("A.b", 100, 100, 100, 100).withSessions(List.of(4));
    Measurement controlNow = timed(key("fixedWork"), 100, 100, 100, 100).withSessions(List.of(4));
    Report report =
        Gate.compare(
            List.of(work, control),
            List.of(now, controlNow),
            GateOptions.ofFiles(Thresholds.of(10)));
    return GateTest.only(report);
  }

  private static double margin(Comparison one) {
    return Math.log1p(one.interval().orElseThrow().high() / 100);
  }

  @Test
  void workThatLooksFasterByChanceHolds() {
    List<Measurement> scattered = new ArrayList<>(suite());
    scattered.set(1, timed(key("fixedWork"), 70, 130, 85, 110, 75));

    ControlCheck check = suiteOf(suite(), scattered).controls().get(0);

    assertThat(check.name()).isEqualTo("fixed work");
    assertThat(check.comparison().orElseThrow().changePercent().orElseThrow()).isLessThan(-5);
    assertThat(check.holds()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"memoryWork, memory work", "branchWork, branch work"})
  void kindThatEitherSideLacksIsNamed(String method, String label) {
    String text =
        "not on both sides, so a machine that became slower at it would not be noticed: " + label;

    assertThat(texts(suiteOf(without(method), suite()))).contains(text);
    assertThat(texts(suiteOf(suite(), without(method)))).contains(text);
  }

  @Test
  void arithmeticThatIsAbsentIsNoMereWarning() {
    Report report = suiteOf(without("fixedWork"), suite());

    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
    assertThat(texts(report)).noneMatch(text -> text.contains("would not be noticed"));
  }

  @Test
  void kindsAreNotMissedWhereTimeIsNotJudged() {
    GateOptions options = GateOptions.ofSuite(Thresholds.of(10)).withJudgeTime(false);

    assertThat(texts(Gate.compare(List.of(WORK), suite(), options)))
        .noneMatch(text -> text.contains("would not be noticed"));
  }

  private static Report suiteOf(List<Measurement> before, List<Measurement> after) {
    return Gate.compare(before, after, GateOptions.ofSuite(Thresholds.of(10)));
  }

  private static List<Measurement> suite() {
    return List.of(
        WORK,
        timed(key("fixedWork"), STEADY),
        timed(key("slowedWork"), 109.9, 110, 110.1, 110, 110),
        timed(key("memoryWork"), STEADY),
        timed(key("allocationWork"), STEADY),
        timed(key("branchWork"), STEADY));
  }

  private static List<Measurement> without(String method) {
    return suite().stream().filter(one -> !one.key().equals(key(method))).toList();
  }

  private static Measurement of(String method, double nanos) {
    return timed(key(method), nanos, nanos);
  }

  private static BenchmarkKey key(String method) {
    return new BenchmarkKey(Controls.CLASS + method, Mode.AVERAGE_TIME, 1, Map.of());
  }

  private static List<String> texts(Report report) {
    return report.warnings().stream().map(Warning::text).toList();
  }
}
