package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is corrected for: every benchmark that may be accused, now or at a later look. */
class FamilyTest {
  private static final double[] SCATTERED = {80, 120, 90, 110, 100};
  private static final double[] STEADY = {99, 100, 101, 100, 100};

  @ParameterizedTest
  @CsvSource({
    "true, 5, 3, true, it ended early and could have gone on",
    "true, 4, 3, true, four forks of a baseline are enough",
    "true, 3, 3, false, its baseline will never be enough",
    "false, 5, 3, false, nothing more will be measured",
    "false, 3, 5, false, its baseline is not enough",
    "false, 4, 4, true, it has forks enough"
  })
  void benchmarkCountsWhereItCouldBeAccused(
      boolean isLooking, int before, int now, boolean counts, String why) {
    assertThat(detectableBeside(isLooking, before, now))
        .as(why)
        .isEqualTo(counts ? detectableBeside(isLooking, 5, 5) : detectableAlone(isLooking));
  }

  @Test
  void companyCostsPower() {
    assertThat(detectableBeside(true, 5, 5)).isGreaterThan(detectableAlone(true));
    assertThat(detectableBeside(false, 5, 5)).isGreaterThan(detectableAlone(false));
  }

  @Test
  void lookOfFourForksSpendsItsPart() {
    assertThat(Spending.share(new Looks(List.of(4, 8)), 4)).isEqualTo(0.5);
    assertThat(Spending.share(new Looks(List.of(3, 8)), 3)).isZero();
  }

  @Test
  void forksBetweenTheFirstLooksCouldHaveShownNothing() {
    Report report =
        Gate.compare(
            List.of(timed("A.b", STEADY)),
            List.of(timed("A.b", 199, 200, 201, 200)),
            options(true));

    assertThat(GateTest.only(report).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(GateTest.only(report).detectablePercent()).isEmpty();
  }

  private static double detectableAlone(boolean isLooking) {
    return detectable(List.of(), List.of(), isLooking);
  }

  private static double detectableBeside(boolean isLooking, int before, int now) {
    return detectable(List.of(other(before)), List.of(other(now)), isLooking);
  }

  private static double detectable(
      List<Measurement> before, List<Measurement> now, boolean isLooking) {
    Report report =
        Gate.compare(
            Stream.concat(Stream.of(timed("A.b", SCATTERED)), before.stream()).toList(),
            Stream.concat(Stream.of(timed("A.b", SCATTERED)), now.stream()).toList(),
            options(isLooking));
    return report.comparisons().stream()
        .filter(one -> one.key().equals(MeasurementFixture.key("A.b")))
        .findFirst()
        .orElseThrow()
        .detectablePercent()
        .orElseThrow();
  }

  private static Measurement other(int forks) {
    return timed("A.other", Arrays.copyOf(STEADY, forks));
  }

  private static GateOptions options(boolean isLooking) {
    return GateOptions.ofFiles(Thresholds.of(10))
        .withAdaptiveCandidate(isLooking ? Looks.standard() : Looks.none(), Map.of());
  }
}
