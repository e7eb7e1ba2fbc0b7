package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
  private static final double[] STEADY = {99, 100, 101, 100, 100};

  @ParameterizedTest
  @CsvSource({
    "1.00, UNCHANGED",
    "1.05, UNCHANGED",
    "1.20, REGRESSED",
    "0.95, UNCHANGED",
    "0.80, IMPROVED"
  })
  void steadyForksAreJudgedByTheThreshold(double factor, Verdict verdict) {
    assertThat(verdictOf(timed("A.b", STEADY), timed("A.b", times(factor, STEADY))))
        .isEqualTo(verdict);
  }

  @Test
  void changeOfExactlyTheThresholdIsNotBeyondIt() {
    assertThat(verdictOf(timed("A.b", 100, 100, 100, 100), timed("A.b", 110, 110, 110, 110)))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void changeWithinTheThresholdThatCouldBeBeyondItIsInconclusive() {
    assertThat(verdictOf(timed("A.b", STEADY), timed("A.b", times(1.097, STEADY))))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void changeBeyondTheThresholdThatCouldBeChanceIsInconclusive() {
    assertThat(verdictOf(timed("A.b", 80, 120, 90, 110, 100), timed("A.b", 95, 140, 100, 125, 115)))
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void everyVerdictNamesItsNumbers() {
    Report report = compare(timed("A.b", 100, 100, 100, 100), timed("A.b", 125, 125, 125, 125));

    assertThat(report)
        .usingRecursiveComparison()
        .withComparatorForType(
            (left, right) -> Math.abs(left - right) < 1e-9 ? 0 : Double.compare(left, right),
            Double.class)
        .withComparatorForType(
            (left, right) -> Math.abs(left.getAsDouble() - right.getAsDouble()) < 1e-9 ? 0 : 1,
            OptionalDouble.class)
        .isEqualTo(
            new Report(
                RunVerdict.REGRESSED,
                10,
                1,
                List.of(
                    new Comparison(
                        key("A.b"),
                        Metric.TIME,
                        Verdict.REGRESSED,
                        Optional.of(new Centre(100, OptionalDouble.of(0), 4)),
                        Optional.of(new Centre(125, OptionalDouble.of(0), 4)),
                        "ns/op",
                        OptionalDouble.of(25),
                        Optional.of(new Interval(25, 25)),
                        10,
                        OptionalDouble.of(10),
                        List.of())),
                List.of(),
                report.warnings()));
  }

  @Test
  void intervalAndDetectableSlowdownFollowFromTheTable() {
    double[] before =
        times(100, Math.exp(-0.01), 1, Math.exp(0.01), Math.exp(-0.01), Math.exp(0.01));
    double[] after = times(1.5, before);
    Comparison comparison = only(compare(timed("A.b", before), timed("A.b", after)));

    // Both sides: variance 0.0004 / 4; standard error sqrt(2 * 0.0001 / 5), 8 degrees of freedom;
    // t(0.95; 8) = 1.859548. A rejected hypothesis leaves the whole level, but never below 10 %.
    double margin = 1.859548 * Math.sqrt(2 * 0.0001 / 5);
    Interval interval = comparison.interval().orElseThrow();
    assertThat(interval.low()).isCloseTo(100 * (1.5 * Math.exp(-margin) - 1), within(1e-4));
    assertThat(interval.high()).isCloseTo(100 * (1.5 * Math.exp(margin) - 1), within(1e-4));
    assertThat(comparison.detectablePercent()).hasValue(10);
  }

  @Test
  void detectableSlowdownGrowsWithTheScatter() {
    Comparison comparison =
        only(compare(timed("A.b", 80, 120, 90, 110, 100), timed("A.b", 80, 120, 90, 110, 100)));

    // Logarithms: sum of squared deviations 0.1027015 a side; t(0.97; 8) = 2.189155.
    double error = Math.sqrt(2 * 0.1027015 / 8 * 2 / 5);
    assertThat(comparison.detectablePercent().orElseThrow())
        .isCloseTo(100 * (Math.exp(2.189155 * error) - 1), within(0.05));
    assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(comparison.warnings())
        .containsExactly(
            new Warning(
                "a slowdown beyond the threshold cannot be ruled out",
                "rerun with --preset=full --budget=30m (Maven: -Dbench.preset=full"
                    + " -Dbench.budget=30m; another JMH project: -f 10)"));
  }

  @Test
  void throughputThatFallsIsSlower() {
    BenchmarkKey key = new BenchmarkKey("a.B.c", Mode.THROUGHPUT, 1, Map.of());
    Report report =
        compare(
            measured(key, "ops/ms", forks(100, 101, 99, 100)),
            measured(key, "ops/ms", forks(50, 50.5, 49.5, 50)));

    assertThat(only(report).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(only(report).changePercent().orElseThrow()).isCloseTo(100, within(0.1));
    assertThat(only(report).baseline().orElseThrow().value()).isCloseTo(10_000, within(10.0));
  }

  @Test
  void unitsAreConverted() {
    Report report =
        compare(
            measured(key("A.b"), "us/op", forks(1, 1.01, 0.99, 1)),
            measured(key("A.b"), "ns/op", forks(1000, 1010, 990, 1000)));

    assertThat(only(report).verdict()).isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void correctionAsksForMoreTheMoreBenchmarksThereAre() {
    double[] before = {95, 105, 97, 103, 100};
    double[] after = {108, 122, 109, 121, 115};
    List<Measurement> baseline = new ArrayList<>(List.of(timed("A.suspect", before)));
    List<Measurement> candidate = new ArrayList<>(List.of(timed("A.suspect", after)));
    GateOptions options = GateOptions.ofFiles(Thresholds.of(10));
    assertThat(Gate.compare(baseline, candidate, options).verdict())
        .isEqualTo(RunVerdict.REGRESSED);

    for (int i = 0; i < 200; i++) {
      baseline.add(timed("A.quiet" + i, STEADY));
      candidate.add(timed("A.quiet" + i, STEADY));
    }

    assertThat(Gate.compare(baseline, candidate, options).verdict())
        .isEqualTo(RunVerdict.INCONCLUSIVE);
  }

  @Test
  void overrideOfTheThresholdHoldsForItsKeys() {
    Thresholds thresholds = new Thresholds(10, Map.of(Pattern.compile("A\\.tolerant"), 50.0));
    Report report =
        Gate.compare(
            List.of(timed("A.strict", STEADY), timed("A.tolerant", STEADY)),
            List.of(timed("A.strict", times(1.3, STEADY)), timed("A.tolerant", times(1.3, STEADY))),
            GateOptions.ofFiles(thresholds));

    assertThat(times(report))
        .extracting(one -> one.key().shortName(), Comparison::verdict, Comparison::thresholdPercent)
        .containsExactly(
            tuple("A.strict", Verdict.REGRESSED, 10.0),
            tuple("A.tolerant", Verdict.UNCHANGED, 50.0));
  }

  @Test
  void worstComesFirst() {
    Report report =
        Gate.compare(
            List.of(
                timed("A.same", STEADY),
                timed("A.faster", STEADY),
                timed("A.gone", STEADY),
                timed("A.slow", STEADY),
                timed("A.slowest", STEADY)),
            List.of(
                timed("A.same", STEADY),
                timed("A.faster", times(0.5, STEADY)),
                timed("A.new", STEADY),
                timed("A.slow", times(1.5, STEADY)),
                timed("A.slowest", times(2, STEADY))),
            GateOptions.ofFiles(Thresholds.of(10)));

    assertThat(times(report))
        .extracting(one -> one.key().shortName())
        .containsExactly("A.slowest", "A.slow", "A.gone", "A.new", "A.faster", "A.same");
    assertThat(report.commonKeys()).isEqualTo(4);
  }

  @Test
  void keyThatOccursTwiceOnOneSideIsRefused() {
    List<Measurement> twice = List.of(timed("A.b", STEADY), timed("A.b", STEADY));

    assertThatThrownBy(() -> Gate.compare(twice, twice, GateOptions.ofFiles(Thresholds.of(10))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two measurements of com.example.A.b:avgt:1");
  }

  static Report compare(Measurement baseline, Measurement candidate) {
    return Gate.compare(
        List.of(baseline), List.of(candidate), GateOptions.ofFiles(Thresholds.of(10)));
  }

  /** The one comparison of time. */
  static Comparison only(Report report) {
    assertThat(times(report)).hasSize(1);
    return times(report).get(0);
  }

  static List<Comparison> times(Report report) {
    return report.comparisons().stream().filter(one -> one.metric() == Metric.TIME).toList();
  }

  static Verdict verdictOf(Measurement baseline, Measurement candidate) {
    return only(compare(baseline, candidate)).verdict();
  }

  private static List<double[]> forks(double... scores) {
    return Arrays.stream(scores)
        .mapToObj(score -> new double[] {score, score, score, score, score})
        .toList();
  }

  private static double[] times(double factor, double... values) {
    return Arrays.stream(values).map(value -> value * factor).toArray();
  }
}
