package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ForkScoresTest {
  @Test
  void forkIsScoredByTheTenthPercentileOfItsIterations() {
    double[] iterations = {50, 20, 90, 10, 100, 30, 60, 40, 80, 70, 110};

    assertThat(centreOf(measured(key("A.b"), "ns/op", List.of(iterations))))
        .isCloseTo(20.0, within(1e-9));
  }

  @Test
  void percentileIsInterpolatedBetweenOrderStatistics() {
    assertThat(centreOf(measured(key("A.b"), "ns/op", List.of(new double[] {300, 100, 200}))))
        .isCloseTo(120.0, within(1e-9));
  }

  @Test
  void fastestOperationsCountInThroughputAsWell() {
    double[] perSecond = {1e6, 2e6, 2e6, 2e6, 2e6, 2e6, 2e6, 2e6, 2e6, 2e6, 2e6};
    BenchmarkKey key = new BenchmarkKey("a.B.c", Mode.THROUGHPUT, 1, Map.of());

    assertThat(centreOf(measured(key, "ops/s", List.of(perSecond)))).isCloseTo(500.0, within(1e-9));
  }

  @Test
  void centreIsTheGeometricMeanOfTheForks() {
    assertThat(centreOf(timed("A.b", 100, 400))).isCloseTo(200.0, within(1e-9));
  }

  @Test
  void errorIsTheOneSidedBoundOfTheForks() {
    Centre centre = ForkScores.ofTime(timed("A.b", Math.exp(1), Math.exp(2), Math.exp(3))).centre();

    // t(0.95; 2) = 2.919986 by table, standard error of 1, 2, 3 is 1 / sqrt(3).
    double factor = 2.919986 / Math.sqrt(3);
    assertThat(centre.error().orElseThrow())
        .isCloseTo(Math.exp(2) * (Math.exp(factor) - 1), within(1e-4));
    assertThat(centre.forks()).isEqualTo(3);
  }

  @Test
  void scoreAloneCountsAsOneForkWithoutError() {
    Measurement scoreOnly =
        new Measurement(
            key("A.b"), "us/op", 2, List.of(), List.of(), OptionalDouble.empty(), new TreeMap<>());
    ForkScores scores = ForkScores.ofTime(scoreOnly);

    assertThat(scores.centre())
        .isEqualTo(new Centre(Math.exp(Math.log(2000)), OptionalDouble.empty(), 1));
    assertThat(scores.warnings())
        .extracting(Warning::text)
        .containsExactly(
            "weak evidence: the file holds a score but no raw data, which counts as one fork");
  }

  @Test
  void singleForkIsWeakEvidence() {
    assertThat(ForkScores.ofTime(timed("A.b", 100)).warnings())
        .extracting(Warning::text)
        .containsExactly("weak evidence: a single fork says nothing of how forks differ");
  }

  @Test
  void fewIterationsAreWarnedOf() {
    double[] four = {1, 2, 3, 4};
    double[] five = {1, 2, 3, 4, 5};

    assertThat(ForkScores.ofTime(measured(key("A.b"), "ns/op", List.of(five, four))).warnings())
        .extracting(Warning::text)
        .containsExactly("fewer than 5 iterations a fork make a coarse fork score");
    assertThat(ForkScores.ofTime(measured(key("A.b"), "ns/op", List.of(five, five))).warnings())
        .isEmpty();
  }

  @Test
  void scoreThatIsNotPositiveNeverReachesAVerdict() {
    assertThatThrownBy(() -> ForkScores.ofTime(timed("A.b", 1, 0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scores must be positive and finite");
  }

  @Test
  void allocationIsTheMedianOfEachFork() {
    Measurement measurement =
        new Measurement(
            key("A.b"),
            "ns/op",
            1,
            List.of(),
            List.of(new double[] {24, 900, 24}, new double[] {8, 9, 16}),
            OptionalDouble.of(99),
            new TreeMap<>());

    assertThat(ForkScores.allocationBytes(measurement)).containsExactly(9, 24);
  }

  @Test
  void allocationWithoutRawDataIsItsFigure() {
    Measurement measurement =
        new Measurement(
            key("A.b"), "ns/op", 1, List.of(), List.of(), OptionalDouble.of(99), new TreeMap<>());

    assertThat(ForkScores.allocationBytes(measurement)).containsExactly(99);
  }

  private static double centreOf(Measurement measurement) {
    return ForkScores.ofTime(measurement).centre().value();
  }
}
