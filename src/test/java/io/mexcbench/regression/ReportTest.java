package io.mexcbench.regression;

import static io.mexcbench.regression.ComparisonFixture.judged;
import static io.mexcbench.regression.MeasurementFixture.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which benchmarks of a report need more forks, and which were found slower. */
class ReportTest {
  @Test
  void undecidedAreThoseWhoseTimeOrTailIsInconclusive() {
    Report report =
        report(
            judged("A.time", Metric.TIME, Verdict.INCONCLUSIVE),
            judged("A.tail", Metric.TIME, Verdict.UNCHANGED),
            judged("A.tail", Metric.TAIL, Verdict.INCONCLUSIVE),
            judged("A.both", Metric.TIME, Verdict.INCONCLUSIVE),
            judged("A.both", Metric.TAIL, Verdict.INCONCLUSIVE),
            judged("A.slow", Metric.TIME, Verdict.REGRESSED),
            judged("A.same", Metric.TIME, Verdict.UNCHANGED));

    assertThat(report.undecided()).containsExactly(key("A.both"), key("A.tail"), key("A.time"));
  }

  @Test
  void slowerAreThoseWhoseTimeOrTailIsWorse() {
    Report report =
        report(
            judged("A.time", Metric.TIME, Verdict.REGRESSED),
            judged("A.tail", Metric.TAIL, Verdict.REGRESSED),
            judged("A.gone", Metric.TIME, Verdict.MISSING),
            judged("A.open", Metric.TIME, Verdict.INCONCLUSIVE),
            judged("A.fast", Metric.TIME, Verdict.IMPROVED));

    assertThat(report.slower()).containsExactly(key("A.tail"), key("A.time"));
  }

  @Test
  void allocationIsNeitherUndecidedNorSlower() {
    Report report =
        report(
            judged("A.open", Metric.ALLOCATION, Verdict.INCONCLUSIVE),
            judged("A.more", Metric.ALLOCATION, Verdict.REGRESSED));

    assertThat(report.undecided()).isEmpty();
    assertThat(report.slower()).isEmpty();
  }

  private static Report report(Comparison... comparisons) {
    return new Report(
        RunVerdict.PASS, 10, comparisons.length, Arrays.asList(comparisons), List.of(), List.of());
  }
}
