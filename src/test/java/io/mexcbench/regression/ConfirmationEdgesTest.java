package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the forks before and after a confirmation meet, and what a tail needs at least. */
class ConfirmationEdgesTest {
  private static final Measurement BASELINE = timed("A.b", 100, 100, 100, 100, 100);

  @Test
  void freshForksOfExactlyTheThresholdDoNotShowTheSlowdownAgain() {
    Comparison one = confirmed(5, 130, 130, 130, 130, 130, 110, 110, 110);

    assertThat(one.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(one.warnings())
        .extracting(Warning::text)
        .containsExactly(
            "it looked slower, but forks that were measured anew did not show it again");
  }

  @Test
  void oneFreshForkIsEnough() {
    assertThat(confirmed(5, 130, 130, 130, 130, 130, 125).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(confirmed(5, 130, 130, 130, 130, 130, 105).verdict())
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 6, 7})
  void indexThatLeavesNoForkBeforeOrAfterItConfirmsNothing(int firstFresh) {
    Comparison one = confirmed(firstFresh, 130, 130, 130, 130, 130, 130);

    assertThat(one.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(one.candidate().orElseThrow().forks()).isEqualTo(6);
  }

  @Test
  void tailOfOneForkIsNotJudgedAndThatOfTwoIs() {
    assertThat(metrics(tailed(1), tailed(2))).containsExactly(Metric.TIME);
    assertThat(metrics(tailed(2), tailed(1))).containsExactly(Metric.TIME);
    assertThat(metrics(tailed(2), tailed(2))).containsExactly(Metric.TIME, Metric.TAIL);
  }

  private static Comparison confirmed(int firstFresh, double... forks) {
    GateOptions options =
        GateOptions.ofFiles(Thresholds.of(10))
            .withAdaptiveCandidate(Looks.none(), Map.of(key("A.b"), firstFresh));
    return GateTest.only(Gate.compare(List.of(BASELINE), List.of(timed("A.b", forks)), options));
  }

  private static List<Metric> metrics(Measurement before, Measurement after) {
    return GateTest.compare(before, after).comparisons().stream().map(Comparison::metric).toList();
  }

  /** Ten iterations a fork. */
  private static Measurement tailed(int forks) {
    double[] iterations = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    return measured(key("A.b"), "ns/op", Collections.nCopies(forks, iterations));
  }
}
