package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.allocating;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationJudgeTest {
  private static final GateOptions OPTIONS = GateOptions.ofFiles(Thresholds.of(10));

  @ParameterizedTest
  @CsvSource({
    "0, 24, REGRESSED",
    "0, 8, UNCHANGED",
    "0, 8.01, REGRESSED",
    "0.001, 0.002, UNCHANGED",
    "24, 0, IMPROVED",
    "24, 32, UNCHANGED",
    "24, 33, REGRESSED",
    "800, 808, UNCHANGED",
    "2000, 2020, UNCHANGED",
    "2000, 2021, REGRESSED",
    "2000, 1980, UNCHANGED",
    "2000, 1979, IMPROVED"
  })
  void slackIsOnePercentOrEightBytes(double before, double after, Verdict verdict) {
    assertThat(judged(allocating("A.b", before), allocating("A.b", after)).verdict())
        .isEqualTo(verdict);
  }

  @Test
  void verdictNamesItsNumbers() {
    assertThat(judged(allocating("A.b", 400, 400, 401), allocating("A.b", 480, 480, 480)))
        .isEqualTo(
            new Comparison(
                MeasurementFixture.key("A.b"),
                Metric.ALLOCATION,
                Verdict.REGRESSED,
                Optional.of(new Centre(400, OptionalDouble.empty(), 3)),
                Optional.of(new Centre(480, OptionalDouble.empty(), 3)),
                "B/op",
                OptionalDouble.of(20),
                Optional.empty(),
                1,
                OptionalDouble.of(2),
                List.of()));
  }

  @Test
  void percentageStartsAtOneByte() {
    Comparison comparison = judged(allocating("A.b", 1), allocating("A.b", 25));

    assertThat(comparison.changePercent()).hasValue(2400);
    assertThat(comparison.detectablePercent()).hasValue(800);
  }

  @Test
  void percentageOfNothingIsNotNamed() {
    Comparison comparison = judged(allocating("A.b", 0.002), allocating("A.b", 24));

    assertThat(comparison.changePercent()).isEmpty();
    assertThat(comparison.detectablePercent()).isEmpty();
  }

  @Test
  void oneForkThatIsCompiledOtherwiseChangesNothing() {
    assertThat(
            judged(allocating("A.b", 0, 0, 0, 0, 0), allocating("A.b", 0, 24, 0, 0, 0)).verdict())
        .isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void forksThatDisagreeAmongThemselvesAreInconclusive() {
    Comparison more =
        judged(allocating("A.b", 0, 0, 0, 24, 24), allocating("A.b", 0, 0, 24, 24, 24));
    Comparison less =
        judged(allocating("A.b", 0, 0, 24, 24, 24), allocating("A.b", 0, 0, 0, 24, 24));

    assertThat(more.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(less.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(more.warnings())
        .extracting(Warning::text)
        .containsExactly("forks of the same code allocate differently");
  }

  @Test
  void middleHalvesThatOnlyTouchAreInconclusive() {
    Comparison more =
        judged(allocating("A.b", 0, 0, 0, 24, 24), allocating("A.b", 24, 24, 24, 24, 24));
    Comparison less =
        judged(allocating("A.b", 24, 24, 24, 24, 24), allocating("A.b", 0, 0, 0, 24, 24));

    assertThat(more.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(less.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void figureOfOneSideIsAWarning() {
    Report report = GateTest.compare(timed("A.b", 1, 1, 1, 1), allocating("A.b", 24));

    assertThat(report.comparisons()).extracting(Comparison::metric).containsExactly(Metric.TIME);
    assertThat(report.warnings())
        .extracting(Warning::text)
        .contains("allocation was not judged everywhere: gc.alloc.rate.norm is not on both sides");
  }

  @Test
  void allocationAloneIsJudgedWhereTheMachineDiffers() {
    Report report =
        Gate.compare(
            List.of(allocating("A.b", 24)),
            List.of(allocating("A.b", 48)),
            OPTIONS.withJudgeTime(false));

    assertThat(report.comparisons())
        .extracting(Comparison::metric, Comparison::verdict, Comparison::warnings)
        .containsExactly(
            tuple(Metric.ALLOCATION, Verdict.REGRESSED, List.of()),
            tuple(Metric.TIME, Verdict.INCOMPARABLE, List.of()));
    assertThat(report.verdict()).isEqualTo(RunVerdict.REGRESSED);
    assertThat(report.warnings())
        .extracting(Warning::text)
        .contains("time was not judged: there is no baseline of this machine");
  }

  @Test
  void allocationIsNotJudgedWhereTheJvmDiffers() {
    Report report =
        Gate.compare(
            List.of(allocating("A.b", 24)),
            List.of(allocating("A.b", 48)),
            OPTIONS.withJudgeAllocation(false));

    assertThat(report.comparisons())
        .extracting(Comparison::metric, Comparison::verdict)
        .containsExactly(
            tuple(Metric.ALLOCATION, Verdict.INCOMPARABLE), tuple(Metric.TIME, Verdict.UNCHANGED));
    assertThat(report.warnings())
        .extracting(Warning::text)
        .contains("allocation was not judged: the baseline is of another architecture or JVM");
  }

  private static Comparison judged(Measurement baseline, Measurement candidate) {
    return Gate.compare(List.of(baseline), List.of(candidate), OPTIONS).comparisons().stream()
        .filter(one -> one.metric() == Metric.ALLOCATION)
        .findFirst()
        .orElseThrow();
  }
}
