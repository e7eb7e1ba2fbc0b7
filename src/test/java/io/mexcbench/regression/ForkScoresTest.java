package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForkScoresTest {
  @Test
  void forkIsScoredBetweenItsFastestIterationAndTheFifthPercentile() {
    double[] iterations = IntStream.rangeClosed(0, 20).mapToDouble(i -> 120 - 5 * i).toArray();
    iterations[7] = 5;

    assertThat(centreOf(measured(key("A.b"), "ns/op", List.of(iterations))))
        .isCloseTo(Math.sqrt(5 * 20), within(1e-9));
  }

  @Test
  void percentileIsInterpolatedBetweenOrderStatistics() {
    assertThat(centreOf(measured(key("A.b"), "ns/op", List.of(new double[] {300, 100, 200}))))
        .isCloseTo(Math.sqrt(100 * 110), within(1e-9));
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
    assertThat(scores.isFromScore()).isTrue();
    assertThat(ForkScores.ofTail(scoreOnly)).isEmpty();
  }

  @Test
  void tailIsTheMeanOfAForkAndNeedsTenIterations() {
    double[] ten = {1, 1, 1, 1, 1, 1, 1, 1, 1, 11};
    double[] nine = {1, 1, 1, 1, 1, 1, 1, 1, 1};

    assertThat(tailOf(ten, ten).orElseThrow().centre().value()).isCloseTo(2, within(1e-12));
    assertThat(tailOf(ten, nine)).isEmpty();
  }

  @Test
  void tailOfSampledOperationsIsTheirNinetyNinthPercentile() {
    // 989 operations take 1 us: the 990th of 1,000, which 99 % do not exceed, takes 3.
    Samples fork = new Samples(List.of(bucket(1, 989), bucket(3, 10), bucket(50, 1)));
    Measurement sampled =
        new Measurement(
            key("A.b"),
            "us/op",
            1,
            List.of(new double[] {1}, new double[] {1}),
            List.of(fork, fork),
            List.of(),
            OptionalDouble.empty(),
            List.of(),
            new TreeMap<>());

    assertThat(ForkScores.ofTail(sampled).orElseThrow().centre().value())
        .isCloseTo(3000, within(1e-9));
    assertThat(ForkScores.ofTime(sampled).centre().value()).isCloseTo(1000, within(1e-9));
  }

  @Test
  void sessionsWeighAlikeHoweverManyForksTheyHave() {
    ForkScores scores = inSessions(List.of(1, 3), 0, 2, 2.3, 1.7);

    assertThat(scores.mean()).isCloseTo(1, within(1e-12));
    assertThat(scores.squares()).isCloseTo(0.18, within(1e-12));
    assertThat(scores.degreesOfFreedom()).isEqualTo(2);
    assertThat(scores.forkWeight()).isCloseTo((1 + 1.0 / 3) / 4, within(1e-12));
    assertThat(scores.sessionWeight()).isEqualTo(0.5);
  }

  @Test
  void rangeOfForksKeepsTheirSessions() {
    ForkScores scores = inSessions(List.of(2, 3, 1), 1, 2, 3, 4, 5, 6);

    assertThat(scores.range(1, 4).bySession()).hasSize(2);
    assertThat(scores.range(1, 4).mean()).isCloseTo((2 + 3.5) / 2, within(1e-12));
    assertThat(scores.range(2, 5).sessionCount()).isEqualTo(1);
    assertThat(scores.range(2, 5).count()).isEqualTo(3);
  }

  @Test
  void withoutMarksAllForksAreOfOneUnknownSession() {
    assertThat(ForkScores.ofTime(timed("A.b", 1, 2)).areSessionsKnown()).isFalse();
    assertThat(ForkScores.ofTime(timed("A.b", 1, 2)).sessionCount()).isEqualTo(1);
    assertThat(inSessions(List.of(2), 1, 2).areSessionsKnown()).isTrue();
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

  private static Optional<ForkScores> tailOf(double[]... forks) {
    return ForkScores.ofTail(measured(key("A.b"), "ns/op", List.of(forks)));
  }

  private static Samples.Bucket bucket(double value, long count) {
    return new Samples.Bucket(value, count);
  }

  private static ForkScores inSessions(List<Integer> forks, double... logs) {
    return ForkScores.ofTime(
        timed("A.b", Arrays.stream(logs).map(Math::exp).toArray()).withSessions(forks));
  }
}
