package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A candidate that was judged while it was measured, and measured anew where it was slower. */
class AdaptiveGateTest {
  private static final Measurement BASELINE = timed("A.b", 99, 100, 101, 100, 100);

  @Test
  void threeForksMayPassAndNeverFail() {
    assertThat(only(compare(around(100, 3))).verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(only(compare(around(200, 3))).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(only(compare(around(200, 4))).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(only(compare(around(200, 5))).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void eachLookIsJudgedAtItsPartOfTheLevel() {
    // t(0.9925; 8) and t(0.97; 8) by scipy: a quarter of 3 %, and the whole.
    double[] five = {99, 120, 101, 80, 100};
    Comparison atFive = only(compare(five));
    Comparison atOnce = only(Gate.compare(List.of(BASELINE), List.of(timed("A.b", five)), files()));

    assertThat(log(atFive) / log(atOnce)).isCloseTo(3.085122 / 2.189155, within(1e-4));
  }

  @Test
  void probabilitiesOfDifferentLooksAreCorrectedTogether() {
    // p = 0.0067 of one benchmark is enough alone at a quarter of the level, and not among three;
    // the two others ended early and could have been accused later.
    double[] suspect = {98, 115, 118, 122, 112};
    Comparison alone = only(compare(suspect));
    Report amongOthers =
        Gate.compare(
            List.of(BASELINE, at("A.early", 5), at("A.early2", 5)),
            List.of(timed("A.b", suspect), at("A.early", 3), at("A.early2", 3)),
            files().withAdaptiveCandidate(Looks.standard(), Map.of()));

    assertThat(alone.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(amongOthers.slower()).isEmpty();
    assertThat(amongOthers.undecided()).containsExactly(key("A.b"));
  }

  @ParameterizedTest
  @CsvSource({
    "130, REGRESSED", // shown again
    "113, REGRESSED", // by less, and still beyond the threshold
    "109, INCONCLUSIVE",
    "100, INCONCLUSIVE",
    "70, INCONCLUSIVE"
  })
  void freshForksAloneMustShowTheSlowdownAgain(double fresh, Verdict verdict) {
    Report report = compareConfirmed(130, fresh, 3, 5);

    assertThat(only(report).verdict()).isEqualTo(verdict);
    assertThat(only(report).candidate().orElseThrow().forks()).isEqualTo(5);
    if (verdict == Verdict.INCONCLUSIVE) {
      assertThat(only(report).warnings())
          .extracting(Warning::text)
          .containsExactly(
              "it looked slower, but forks that were measured anew did not show it again");
    }
  }

  @Test
  void freshForksThatScatterShowNothing() {
    double[] forks =
        DoubleStream.concat(Arrays.stream(around(130, 5)), DoubleStream.of(95, 190, 80, 160, 85))
            .toArray();

    assertThat(only(confirmed(forks, 5)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void freshForksNeitherAccuseNorAcquitByThemselves() {
    assertThat(only(compareConfirmed(100, 200, 5, 5)).verdict()).isEqualTo(Verdict.UNCHANGED);
    assertThat(only(compareConfirmed(130, 130, 1, 5)).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void singleFreshForkIsEnoughToDoubt() {
    assertThat(only(compareConfirmed(130, 100, 1, 5)).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void accusationWithoutFreshForksStands() {
    assertThat(only(confirmed(around(130, 5), 5)).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void lookIsThatOfTheForksBeforeTheFreshOnes() {
    double[] forks =
        DoubleStream.concat(DoubleStream.of(99, 120, 101, 80, 100), Arrays.stream(around(100, 15)))
            .toArray();

    assertThat(log(only(confirmed(forks, 5))))
        .isCloseTo(log(only(compare(99, 120, 101, 80, 100))), within(1e-12));
  }

  private static Report compareConfirmed(double first, double fresh, int freshForks, int from) {
    double[] forks =
        DoubleStream.concat(
                Arrays.stream(around(first, from)), Arrays.stream(around(fresh, freshForks)))
            .toArray();
    return confirmed(forks, from);
  }

  private static Report confirmed(double[] forks, int from) {
    return Gate.compare(
        List.of(BASELINE),
        List.of(timed("A.b", forks)),
        files().withAdaptiveCandidate(Looks.standard(), Map.of(key("A.b"), from)));
  }

  private static Report compare(double... forks) {
    return Gate.compare(
        List.of(BASELINE),
        List.of(timed("A.b", forks)),
        files().withAdaptiveCandidate(Looks.standard(), Map.of()));
  }

  private static GateOptions files() {
    return GateOptions.ofFiles(Thresholds.of(10));
  }

  private static Comparison only(Report report) {
    return GateTest.only(report);
  }

  private static double log(Comparison one) {
    return Math.log1p(one.detectablePercent().orElseThrow() / 100);
  }

  private static Measurement at(String name, int forks) {
    return timed(name, around(100, forks));
  }

  /** Forks that hardly scatter. */
  private static double[] around(double centre, int forks) {
    return IntStream.range(0, forks).mapToDouble(i -> centre + 0.5 * (i % 3) - 0.5).toArray();
  }
}
