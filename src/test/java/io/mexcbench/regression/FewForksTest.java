package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What little evidence may say, and what not. */
class FewForksTest {
  private static final double[] STEADY = {99, 100, 101, 100, 100};

  @ParameterizedTest
  @CsvSource({"3, 5", "5, 3", "2, 2"})
  void fewerThanFourForksNeverAccuse(int before, int after) {
    Report report = GateTest.compare(forksOf(before, 100), forksOf(after, 300));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(GateTest.only(report).detectablePercent()).isEmpty();
    assertThat(GateTest.only(report).warnings())
        .extracting(Warning::text)
        .containsExactly("fewer than 4 forks a side cannot show a slowdown");
    assertThat(GateTest.verdictOf(forksOf(before, 300), forksOf(after, 100)))
        .isEqualTo(Verdict.UNCHANGED);
  }

  @Test
  void threeForksMayShowThatNothingChangedAndAreWarnedOf() {
    Report report = GateTest.compare(forksOf(3, 100), forksOf(3, 100));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(GateTest.only(report).warnings())
        .extracting(Warning::text)
        .containsExactly("fewer than 4 forks a side cannot show a slowdown");
  }

  @Test
  void singleForkDecidesNothing() {
    for (double factor : new double[] {0.1, 1, 10}) {
      Report report = GateTest.compare(timed("A.b", STEADY), timed("A.b", 100 * factor));

      assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(GateTest.only(report).interval()).isEmpty();
      assertThat(GateTest.only(report).warnings())
          .extracting(Warning::text)
          .contains("candidate: weak evidence: a single fork says nothing of how forks differ");
    }
  }

  @Test
  void doubtNamesItsSide() {
    assertThat(GateTest.only(GateTest.compare(timed("A.b", 100), timed("A.b", STEADY))).warnings())
        .extracting(Warning::text)
        .containsExactly(
            "fewer than 4 forks a side cannot show a slowdown",
            "baseline: weak evidence: a single fork says nothing of how forks differ");
  }

  @Test
  void fourForksMayAccuse() {
    assertThat(
            GateTest.verdictOf(timed("A.b", 99, 100, 101, 100), timed("A.b", 129, 130, 131, 130)))
        .isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void scoreWithoutRawDataIsWeakEvidence() {
    Measurement score =
        new Measurement(
            key("A.b"),
            "ns/op",
            500,
            List.of(),
            List.of(),
            OptionalDouble.empty(),
            new TreeMap<>());
    Report report = GateTest.compare(timed("A.b", STEADY), score);

    assertThat(report.verdict()).isEqualTo(RunVerdict.INCONCLUSIVE);
    assertThat(GateTest.only(report).warnings())
        .extracting(Warning::text)
        .contains(
            "candidate: weak evidence: the file holds a score but no raw data,"
                + " which counts as one fork");
  }

  /** Forks that hardly scatter. */
  private static Measurement forksOf(int count, double centre) {
    return timed(
        "A.b", IntStream.range(0, count).mapToDouble(i -> centre + 0.01 * (i % 2)).toArray());
  }
}
