package io.mexcbench.revision;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.environment.SampleRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import io.mexcbench.run.MeasuredPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How two arms are judged together with what could not be measured. */
class RevisionGateTest {
  private static final String CONTROL = "io.mexcbench.bench.control.ControlBenchmark.";
  private static final String PARSE = "Parser.parse";
  private static final String SIGN = "Signer.sign";

  @Test
  void slowerCodeIsNamedAloneAmongCodeThatIsEqual() {
    Report report = judge(SuitePair.alike(), 115, 300);

    assertThat(verdicts(report))
        .isEqualTo(Map.of(PARSE, Verdict.REGRESSED, SIGN, Verdict.UNCHANGED));
    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
  }

  @Test
  void gatedBenchmarkThatTheHeadLacksFails() {
    Report report = judge(suites(true), 100, 300);

    assertThat(verdicts(report))
        .containsEntry("Old.gone", Verdict.MISSING)
        .containsEntry("New.come", Verdict.NEW);
    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
    assertThat(report.warnings()).contains(new Warning("changed", "look"));
  }

  @Test
  void otherBenchmarkThatTheHeadLacksIsReportedAlone() {
    Report report = judge(suites(false), 100, 300);

    assertThat(verdicts(report)).containsEntry("Old.gone", Verdict.MISSING);
    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
  }

  @Test
  void slowerOnesComeBeforeThoseThatWereNotMeasured() {
    assertThat(judge(suites(true), 115, 300).comparisons())
        .extracting(one -> one.key().shortName())
        .containsExactly(PARSE, "Old.gone", "New.come", SIGN);
  }

  @Test
  void comparisonWithoutSentinelIsInvalidWhateverIsMissing() {
    Report report =
        new RevisionGate(Thresholds.of(10), suites(true))
            .report(
                SampleRecord.complete(),
                new MeasuredPair(
                    List.of(five(PARSE, 100)), List.of(five(PARSE, 100)), new TreeMap<>()));

    assertThat(report.verdict()).isEqualTo(RunVerdict.INVALID);
  }

  @Test
  void benchmarkThatFailedIsNotJudgedByWhatItMeasured() {
    SortedMap<BenchmarkKey, MeasuredPair.Failure> failed =
        new TreeMap<>(Map.of(key(PARSE), new MeasuredPair.Failure("it threw", false)));

    Report report =
        new RevisionGate(Thresholds.of(10), SuitePair.alike())
            .report(
                SampleRecord.complete(), new MeasuredPair(arm(100, 300), arm(150, 300), failed));

    assertThat(verdicts(report))
        .isEqualTo(Map.of(PARSE, Verdict.INCOMPARABLE, SIGN, Verdict.UNCHANGED));
    assertThat(report.comparisons().get(0).warnings())
        .containsExactly(
            new Warning(
                "not comparable: it threw",
                "run.log beside the report shows where; mend it and compare again"));
    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
  }

  private static Report judge(SuitePair suites, double parseNanos, double signNanos) {
    return new RevisionGate(Thresholds.of(10), suites)
        .report(
            SampleRecord.complete(),
            new MeasuredPair(
                arm(100, 300), arm(parseNanos, signNanos), Collections.emptySortedMap()));
  }

  private static SuitePair suites(boolean isGated) {
    return new SuitePair(
        keys("Old.gone"), keys("New.come"), isGated, List.of(new Warning("changed", "look")));
  }

  private static SortedSet<BenchmarkKey> keys(String name) {
    return new TreeSet<>(List.of(key(name)));
  }

  private static List<Measurement> arm(double parseNanos, double signNanos) {
    List<Measurement> arm = new ArrayList<>();
    arm.add(five(PARSE, parseNanos));
    arm.add(five(SIGN, signNanos));
    arm.add(five(control("fixedWork"), 400));
    arm.add(five(control("slowedWork"), 440));
    return arm;
  }

  private static BenchmarkKey control(String name) {
    return new BenchmarkKey(CONTROL + name, Mode.AVERAGE_TIME, 1, Map.of());
  }

  private static Measurement five(String name, double nanos) {
    return five(key(name), nanos);
  }

  private static Measurement five(BenchmarkKey key, double nanos) {
    return timed(key, nanos, 1.002 * nanos, 0.999 * nanos, 1.001 * nanos, 0.998 * nanos);
  }

  private static Map<String, Verdict> verdicts(Report report) {
    Map<String, Verdict> verdicts = new TreeMap<>();
    report.comparisons().stream()
        .filter(one -> one.metric() == Metric.TIME)
        .forEach(one -> verdicts.put(one.key().shortName(), one.verdict()));
    return verdicts;
  }
}
