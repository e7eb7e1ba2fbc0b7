package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static io.mexcbench.regression.MeasurementFixture.withFacts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is compared with whom, and who with nobody. */
class PairingTest {
  private static final double[] FORKS = {99, 100, 101, 100, 100};
  private static final GateOptions OPTIONS = GateOptions.ofFiles(Thresholds.of(10));

  @Test
  void benchmarkThatIsGoneIsMissing() {
    Report report =
        Gate.compare(
            List.of(timed("A.a", FORKS), timed("A.b", FORKS)),
            List.of(timed("A.a", FORKS)),
            OPTIONS);

    assertThat(verdicts(report))
        .containsExactly(tuple("A.b", Verdict.MISSING), tuple("A.a", Verdict.UNCHANGED));
    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
  }

  @Test
  void benchmarkThatWasNotAskedForIsNotMissing() {
    Report report =
        Gate.compare(
            List.of(timed("A.a", FORKS), timed("A.b", FORKS)),
            List.of(timed("A.a", FORKS)),
            OPTIONS.withSelected(key -> key.shortName().equals("A.a")));

    assertThat(verdicts(report)).containsExactly(tuple("A.a", Verdict.UNCHANGED));
    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
  }

  @Test
  void benchmarkThatWasNotThereIsNew() {
    Report report =
        Gate.compare(
            List.of(timed("A.a", FORKS)),
            List.of(timed("A.a", FORKS), timed("A.b", FORKS)),
            OPTIONS);

    assertThat(verdicts(report))
        .containsExactly(tuple("A.b", Verdict.NEW), tuple("A.a", Verdict.UNCHANGED));
    assertThat(report.verdict()).isEqualTo(RunVerdict.PASS);
  }

  @Test
  void centreOfAOneSidedBenchmarkStandsOnItsSide() {
    Report report =
        Gate.compare(
            List.of(timed("A.gone", 7, 7, 7, 7)), List.of(timed("A.new", 9, 9, 9, 9)), OPTIONS);

    assertThat(report.comparisons())
        .extracting(one -> one.baseline().isPresent(), one -> one.candidate().isPresent())
        .containsExactly(tuple(true, false), tuple(false, true));
  }

  @Test
  void nothingInCommonIsNoRegressionButIncomparable() {
    Report report =
        Gate.compare(List.of(timed("A.a", FORKS)), List.of(timed("A.b", FORKS)), OPTIONS);

    assertThat(report.commonKeys()).isZero();
    assertThat(report.verdict()).isEqualTo(RunVerdict.INCOMPARABLE);
  }

  @ParameterizedTest
  @CsvSource({
    "sample, 1, levels, 5, 'com.example.A.a:sample:1:levels=5'",
    "avgt, 2, levels, 5, 'com.example.A.a:avgt:2:levels=5'",
    "avgt, 1, levels, 9, 'com.example.A.a:avgt:1:levels=9'",
    "avgt, 1, depth, 5, 'com.example.A.a:avgt:1:depth=5'"
  })
  void sameNameUnderAnotherKeyIsNotComparable(
      String mode, int threads, String param, String value, String now) {
    BenchmarkKey before = parameterised("5");
    BenchmarkKey after =
        new BenchmarkKey(
            "com.example.A.a", Mode.ofLabel(mode).orElseThrow(), threads, Map.of(param, value));
    Report report =
        Gate.compare(List.of(timed(before, FORKS)), List.of(timed(after, FORKS)), OPTIONS);

    Comparison only = GateTest.only(report);
    assertThat(only.key()).isEqualTo(before);
    assertThat(only.verdict()).isEqualTo(Verdict.INCOMPARABLE);
    assertThat(only.warnings())
        .containsExactly(
            new Warning(
                "not comparable: it is now measured as " + now,
                "record a new baseline if the change is intended"));
    assertThat(report.verdict()).isEqualTo(RunVerdict.INCOMPARABLE);
  }

  @Test
  void parameterValueThatWasDroppedIsMissing() {
    Report report =
        Gate.compare(
            List.of(timed(parameterised("5"), FORKS), timed(parameterised("20"), FORKS)),
            List.of(timed(parameterised("5"), FORKS)),
            OPTIONS);

    assertThat(report.comparisons())
        .extracting(one -> one.key().paramsText(), Comparison::verdict)
        .containsExactly(tuple("levels=20", Verdict.MISSING), tuple("levels=5", Verdict.UNCHANGED));
  }

  @Test
  void eachNewKeyStandsForOneOldKeyAtMost() {
    Report report =
        Gate.compare(
            List.of(timed(parameterised("5"), FORKS), timed(parameterised("20"), FORKS)),
            List.of(timed(parameterised("50"), FORKS)),
            OPTIONS);

    assertThat(report.comparisons())
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.MISSING, Verdict.INCOMPARABLE);
  }

  @Test
  void likestKeyIsTaken() {
    BenchmarkKey before = parameterised("5");
    BenchmarkKey sameParams =
        new BenchmarkKey(before.benchmark(), Mode.SAMPLE_TIME, 1, before.params());
    BenchmarkKey nothingSame =
        new BenchmarkKey(before.benchmark(), Mode.SAMPLE_TIME, 2, Map.of("levels", "1"));
    Report report =
        Gate.compare(
            List.of(timed(before, FORKS)),
            List.of(timed(nothingSame, FORKS), timed(sameParams, FORKS)),
            OPTIONS);

    assertThat(report.comparisons())
        .extracting(Comparison::key, Comparison::verdict)
        .containsExactly(tuple(before, Verdict.INCOMPARABLE), tuple(nothingSame, Verdict.NEW));
  }

  @Test
  void keyWithAReasonIsNotComparable() {
    Measurement measurement = timed("A.a", FORKS);
    Report report =
        Gate.compare(
            List.of(measurement),
            List.of(measurement),
            OPTIONS.withIncomparable(Map.of(measurement.key(), "the benchmark's class changed")));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.INCOMPARABLE);
    assertThat(GateTest.only(report).warnings())
        .extracting(Warning::text)
        .containsExactly("not comparable: the benchmark's class changed");
  }

  @ParameterizedTest
  @CsvSource({
    "jdkVersion, 17.0.15, 21.0.2",
    "jdkVersion, 1.8.0_292, 17",
    "vmName, OpenJDK 64-Bit Server VM, GraalVM",
    "jvmArgs, -Xmx512m, -Xmx1g"
  })
  void otherJvmIsNotComparable(String fact, String before, String after) {
    Report report =
        GateTest.compare(
            withFacts(timed("A.a", FORKS), Map.of(fact, before)),
            withFacts(timed("A.a", FORKS), Map.of(fact, after)));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.INCOMPARABLE);
    assertThat(GateTest.only(report).warnings())
        .extracting(Warning::text)
        .containsExactly(
            "not comparable: " + fact + " was \"" + before + "\" and is \"" + after + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "jdkVersion, 17.0.15, 17.0.16",
    "jdkVersion, 1.8.0_292, 1.8.0_302",
    "vmVersion, 17.0.15+6, 17.0.16+1",
    "measurementBatchSize, 1, 10"
  })
  void smallDifferencesOfTheJvmAreCompared(String fact, String before, String after) {
    Report report =
        GateTest.compare(
            withFacts(timed("A.a", FORKS), Map.of(fact, before)),
            withFacts(timed("A.a", FORKS), Map.of(fact, after)));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void otherBatchSizeIsAnotherOperationInSingleShots() {
    BenchmarkKey key = new BenchmarkKey("a.B.c", Mode.SINGLE_SHOT, 1, Map.of());
    Report report =
        GateTest.compare(
            withFacts(timed(key, FORKS), Map.of("measurementBatchSize", "1")),
            withFacts(timed(key, FORKS), Map.of("measurementBatchSize", "10")));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.INCOMPARABLE);
  }

  @Test
  void factsThatAreNotStatedAndOtherIterationTimesAreWarnedOf() {
    Report report =
        GateTest.compare(
            withFacts(timed("A.a", FORKS), Map.of("measurementTime", "1 s", "vmName", "VM")),
            withFacts(timed("A.a", FORKS), Map.of("measurementTime", "100 ms", "vmName", "VM")));

    assertThat(report.warnings())
        .extracting(Warning::text)
        .startsWith(
            "not stated on both sides, so not compared: jdkVersion, jvmArgs",
            "iterations of different length give different low quantiles:"
                + " measurementTime was \"1 s\" and is \"100 ms\"");
  }

  private static BenchmarkKey parameterised(String levels) {
    return new BenchmarkKey("com.example.A.a", Mode.AVERAGE_TIME, 1, Map.of("levels", levels));
  }

  private static List<Tuple> verdicts(Report report) {
    return report.comparisons().stream()
        .map(one -> tuple(one.key().shortName(), one.verdict()))
        .toList();
  }
}
