package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two sides of one session, whose forks were measured in turns. */
class InterleavedSidesTest {
  private static final String PARSE = "Parser.parse";
  private static final Looks LOOKS = new Looks(List.of(5, 10));

  @Test
  void freshForksAreHeldAgainstFreshForksAlone() {
    // The first forks of the baseline were fast by chance; its fresh ones are as the candidate's.
    Measurement baseline = timed(PARSE, 100, 101, 100, 99, 100, 115, 116, 115, 114);
    Measurement candidate = timed(PARSE, 115, 116, 115, 114, 115, 115, 114, 116, 115);

    assertThat(verdict(baseline, candidate, interleaved())).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(baseline, candidate, interleaved(false)))
        .as("held against all of the baseline")
        .isNotEqualTo(Verdict.REGRESSED);
  }

  @Test
  void slowdownThatBothHalvesShowIsConfirmed() {
    Measurement baseline = timed(PARSE, 100, 101, 100, 99, 100, 100, 101, 100, 99);
    Measurement candidate = timed(PARSE, 115, 116, 115, 114, 115, 115, 114, 116, 115);

    assertThat(verdict(baseline, candidate, interleaved())).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void centresAreThoseOfTheForksThatWereJudged() {
    Measurement baseline = timed(PARSE, 100, 101, 100, 99, 100, 300, 300, 300, 300);
    Measurement candidate = timed(PARSE, 115, 116, 115, 114, 115, 300, 300, 300, 300);

    Comparison one = compare(baseline, candidate, interleaved());

    assertThat(one.baseline().orElseThrow().forks()).isEqualTo(5);
    assertThat(one.candidate().orElseThrow().forks()).isEqualTo(5);
    assertThat(one.changePercent().orElseThrow()).isBetween(14.9, 15.1);
  }

  /** Each was judged when it had three forks, and could have been accused with five. */
  @Test
  void whatEndedAtALookThatCannotAccuseStillCountsForTheCorrection() {
    Looks looks = new Looks(List.of(3, 5));
    GateOptions options =
        GateOptions.ofFiles(Thresholds.of(10)).withAdaptiveCandidate(looks, Map.of());
    List<Measurement> before =
        List.of(timed("A.a", 100, 118, 84, 107, 93), timed("B.b", 50, 51, 50));
    List<Measurement> after =
        List.of(timed("A.a", 112, 130, 96, 119, 105), timed("B.b", 50, 51, 50));

    assertThat(detectable(Gate.compare(before, after, options.withInterleavedSides())))
        .isGreaterThan(detectable(Gate.compare(before, after, options)));
  }

  @Test
  void sidesOfOneSessionNeedNoWarningOfSessions() {
    Measurement side = timed(PARSE, 100, 101, 100, 99, 100);
    GateOptions options = GateOptions.ofFiles(Thresholds.of(10));

    assertThat(warnings(side, options)).anyMatch(text -> text.startsWith("neither side says"));
    assertThat(warnings(side, options.withInterleavedSides()))
        .noneMatch(text -> text.startsWith("neither side says"));
  }

  private static List<String> warnings(Measurement side, GateOptions options) {
    return Gate.compare(List.of(side), List.of(side), options).warnings().stream()
        .map(Warning::text)
        .toList();
  }

  @Test
  void interleavedSidesLeaveEverythingElseAsItWas() {
    GateOptions suite = GateOptions.ofSuite(Thresholds.of(7));

    assertThat(suite.isInterleaved()).isFalse();
    assertThat(suite.withInterleavedSides().isInterleaved()).isTrue();
    assertThat(suite.withInterleavedSides().withJudgeTime(false).isInterleaved()).isTrue();
    assertThat(suite.withInterleavedSides().thresholds()).isEqualTo(suite.thresholds());
  }

  private static double detectable(Report report) {
    return report.comparisons().stream()
        .filter(one -> one.key().equals(key("A.a")))
        .findFirst()
        .orElseThrow()
        .detectablePercent()
        .orElseThrow();
  }

  private static GateOptions interleaved() {
    return interleaved(true);
  }

  private static GateOptions interleaved(boolean areSides) {
    GateOptions options =
        GateOptions.ofFiles(Thresholds.of(10)).withAdaptiveCandidate(LOOKS, Map.of(key(PARSE), 5));
    return areSides ? options.withInterleavedSides() : options;
  }

  private static Verdict verdict(Measurement baseline, Measurement candidate, GateOptions options) {
    return compare(baseline, candidate, options).verdict();
  }

  private static Comparison compare(
      Measurement baseline, Measurement candidate, GateOptions options) {
    return Gate.compare(List.of(baseline), List.of(candidate), options).comparisons().get(0);
  }
}
