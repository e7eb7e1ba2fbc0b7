package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forks that say nothing of scatter must not spoil what the others say. */
class UselessForksTest {
  /** Each fork a session of its own, so that no two can be compared. */
  private static final ScorePair LONELY =
      new ScorePair(scores(List.of(1, 1), 0.1, 0.9), scores(List.of(1), 0.5));

  @Test
  void sessionWithoutForksDoesNotCount() {
    ForkScores scores = scores(List.of(0, 2, 0, 3), 1, 1, 4, 4, 4);

    assertThat(scores.sessionCount()).isEqualTo(2);
    assertThat(scores.mean()).isCloseTo(2.5, within(1e-12));
    assertThat(scores.areSessionsKnown()).isTrue();
  }

  @Test
  void benchmarkWithoutComparableForksIsLeftOutOfTheVarianceOfForks() {
    List<ScorePair> pairs = new ArrayList<>(benchmarks(12));
    ForkVariance without = ForkVariance.of(pairs);
    pairs.add(6, LONELY);

    assertThat(ForkVariance.of(pairs)).isEqualTo(without);
    assertThat(without.degreesOfFreedom()).isPositive();
  }

  @Test
  void tenBenchmarksAreEnoughToTellOfEachOther() {
    assertThat(ForkVariance.of(benchmarks(10)).degreesOfFreedom()).isPositive();
    assertThat(ForkVariance.of(benchmarks(9))).isEqualTo(ForkVariance.unknown());
  }

  @Test
  void benchmarkWithoutComparableForksIsLeftOutOfTheVarianceOfSessions() {
    ScorePair drifted =
        new ScorePair(scores(List.of(2, 2), 0, 0, .04, .04), scores(List.of(2), 0, 0));

    // The logarithms 0 and 0.04 have the variance 0.0008; the prior is 0.000225 of four degrees.
    assertThat(Spread.of(List.of(LONELY, drifted), 1.5).sessions().variance())
        .isCloseTo((4 * 0.000225 + 0.0008) / 5, within(1e-12));
  }

  @Test
  void sessionsWithoutComparableForksLeaveNothingButTheAssumption() {
    assertThat(Spread.of(List.of(LONELY), 2).sessions()).isEqualTo(new SessionVariance(0.0004, 4));
  }

  /** Forks one, two, four, ... times as far apart. */
  private static List<ScorePair> benchmarks(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> 0.001 * (1 << i))
        .map(apart -> new ScorePair(scores(List.of(2), 0, apart), scores(List.of(2), 0, apart)))
        .toList();
  }

  private static ForkScores scores(List<Integer> sessions, double... logs) {
    return ForkScores.ofTime(
        timed("A.b", Arrays.stream(logs).map(Math::exp).toArray()).withSessions(sessions));
  }
}
