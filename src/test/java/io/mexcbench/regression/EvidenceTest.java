package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static io.mexcbench.regression.MeasurementFixture.withFacts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How weak the evidence of a file is, and what it could show at most. */
class EvidenceTest {
  private static final double[] STEADY = {99, 100, 101, 100, 100};

  @Test
  void singleForksCouldShowNothing() {
    assertThat(texts(timed("A.b", 100), timed("A.b", 100)))
        .contains("weak evidence of 1 of 1: no slowdown could have been shown, however large");
  }

  @Test
  void coarseScoresSayWhatTheyCouldShow() {
    Measurement coarse =
        measured(key("A.b"), "ns/op", Collections.nCopies(5, new double[] {100, 130, 90}));

    assertThat(texts(coarse, coarse))
        .contains(
            "weak evidence of 1 of 1: at best, a slowdown of 10 % could have been shown of every"
                + " second one");
    assertThat(GateTest.only(GateTest.compare(coarse, coarse)).warnings())
        .extracting(Warning::text)
        .contains(
            "baseline: fewer than 5 iterations a fork make a coarse fork score",
            "candidate: fewer than 5 iterations a fork make a coarse fork score");
  }

  @Test
  void oneStrongBenchmarkDoesNotHideTheWeakOnes() {
    Report report =
        Gate.compare(
            List.of(timed("A.a", STEADY), timed("A.b", 100, 100, 101), timed("A.c", 100)),
            List.of(timed("A.a", STEADY), timed("A.b", STEADY), timed("A.c", 100)),
            GateOptions.ofFiles(Thresholds.of(10)));

    assertThat(report.warnings())
        .extracting(Warning::text)
        .contains("weak evidence of 2 of 3: no slowdown could have been shown, however large");
  }

  @Test
  void strongEvidenceIsNotWarnedOf() {
    assertThat(texts(timed("A.b", STEADY), timed("A.b", STEADY)))
        .noneMatch(text -> text.contains("weak evidence"));
  }

  @ParameterizedTest
  @CsvSource({
    "100 ms, false",
    "499 ms, false",
    "500 ms, true",
    "1 s, true",
    "10 s, true",
    "20000 us, false",
    "1 min, true",
    "soon, false",
    "5 parsecs, false"
  })
  void longIterationsAreWarnedOf(String time, boolean isLong) {
    Measurement one = withFacts(timed("A.b", STEADY), Map.of(JvmFacts.MEASUREMENT_TIME, time));

    assertThat(IterationTime.isLong(one.facts())).isEqualTo(isLong);
    assertThat(
            GateTest.only(GateTest.compare(one, one)).warnings().stream()
                .anyMatch(warning -> warning.text().contains("half a second")))
        .isEqualTo(isLong);
  }

  @Test
  void unknownSessionsAreTakenAsOneAndSingleOnesAreAssumedToDrift() {
    Measurement unknown = timed("A.b", STEADY);
    Measurement single = unknown.withSessions(List.of(5));
    Measurement two = unknown.withSessions(List.of(2, 3));

    assertThat(texts(unknown, unknown)).anyMatch(text -> text.startsWith("neither side says"));
    assertThat(texts(single, single))
        .contains(
            "the baseline has a single session: how far this machine drifts between sessions is"
                + " assumed (1.5 %), not measured")
        .noneMatch(text -> text.startsWith("neither side says"));
    assertThat(texts(two, single)).noneMatch(text -> text.contains("session"));
  }

  private static List<String> texts(Measurement before, Measurement after) {
    return GateTest.compare(before, after).warnings().stream().map(Warning::text).toList();
  }
}
