package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Which benchmarks of a report need more forks, and which were found slower. */
class ReportTest {
  @Test
  void undecidedAreThoseWhoseTimeOrTailIsInconclusive() {
    Report report =
        report(
            comparison("A.time", Metric.TIME, Verdict.INCONCLUSIVE),
            comparison("A.tail", Metric.TIME, Verdict.UNCHANGED),
            comparison("A.tail", Metric.TAIL, Verdict.INCONCLUSIVE),
            comparison("A.both", Metric.TIME, Verdict.INCONCLUSIVE),
            comparison("A.both", Metric.TAIL, Verdict.INCONCLUSIVE),
            comparison("A.slow", Metric.TIME, Verdict.REGRESSED),
            comparison("A.same", Metric.TIME, Verdict.UNCHANGED));

    assertThat(report.undecided()).containsExactly(key("A.both"), key("A.tail"), key("A.time"));
  }

  @Test
  void slowerAreThoseWhoseTimeOrTailIsWorse() {
    Report report =
        report(
            comparison("A.time", Metric.TIME, Verdict.REGRESSED),
            comparison("A.tail", Metric.TAIL, Verdict.REGRESSED),
            comparison("A.gone", Metric.TIME, Verdict.MISSING),
            comparison("A.open", Metric.TIME, Verdict.INCONCLUSIVE),
            comparison("A.fast", Metric.TIME, Verdict.IMPROVED));

    assertThat(report.slower()).containsExactly(key("A.tail"), key("A.time"));
  }

  @Test
  void allocationIsNeitherUndecidedNorSlower() {
    Report report =
        report(
            comparison("A.open", Metric.ALLOCATION, Verdict.INCONCLUSIVE),
            comparison("A.more", Metric.ALLOCATION, Verdict.REGRESSED));

    assertThat(report.undecided()).isEmpty();
    assertThat(report.slower()).isEmpty();
  }

  private static Report report(Comparison... comparisons) {
    return new Report(
        RunVerdict.PASS, 10, comparisons.length, Arrays.asList(comparisons), List.of(), List.of());
  }

  private static Comparison comparison(String name, Metric metric, Verdict verdict) {
    return new Comparison(
        key(name),
        metric,
        verdict,
        Optional.empty(),
        Optional.empty(),
        "ns/op",
        OptionalDouble.empty(),
        Optional.empty(),
        10,
        OptionalDouble.empty(),
        List.of());
  }
}
