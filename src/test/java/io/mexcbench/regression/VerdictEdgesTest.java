package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.allocating;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of exactly the threshold, and the words for a doubt on each side of it. */
class VerdictEdgesTest {
  private static final double[] SCATTERED = {80, 120, 90, 110, 100};

  @Test
  void gainOfExactlyTheThresholdIsNotBeyondIt() {
    assertThat(GateTest.verdictOf(timed("A.b", 100, 100, 100, 100), timed("A.b", 90, 90, 90, 90)))
        .isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void slowdownOfExactlyTheThresholdIsDoubtedAsOneThatMightBeBeyondIt() {
    assertThat(doubt(timed("A.b", 100, 100, 100, 100), timed("A.b", 110, 110, 110, 110)))
        .isEqualTo("a slowdown beyond the threshold cannot be ruled out");
  }

  @Test
  void slowdownBeyondTheThresholdThatMayBeChanceIsCalledThat() {
    assertThat(doubt(timed("A.b", SCATTERED), timed("A.b", 96, 144, 108, 132, 120)))
        .isEqualTo("beyond the threshold, but the forks scatter too much to tell it from chance");
  }

  @Test
  void whatWasJudgedIsNotSaidToBeUnjudged() {
    Measurement both = allocating("A.b", 24, 24, 24, 24, 24);

    assertThat(texts(GateTest.compare(both, both))).noneMatch(text -> text.contains("not judged"));
  }

  @Test
  void allocationOfTheBaselineAloneIsNotJudged() {
    Report report = GateTest.compare(allocating("A.b", 24), timed("A.b", 100, 100, 100, 100, 100));

    assertThat(report.comparisons())
        .extracting(Comparison::metric)
        .doesNotContain(Metric.ALLOCATION);
    assertThat(texts(report))
        .contains("allocation was not judged everywhere: gc.alloc.rate.norm is not on both sides");
  }

  private static String doubt(Measurement before, Measurement after) {
    Comparison time = GateTest.only(GateTest.compare(before, after));
    assertThat(time.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(time.warnings()).hasSize(1);
    return time.warnings().get(0).text();
  }

  private static List<String> texts(Report report) {
    return report.warnings().stream().map(Warning::text).toList();
  }
}
