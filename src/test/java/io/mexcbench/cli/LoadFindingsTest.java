package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.load.live.Check;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadFindingsTest {
  private static final int RATE = 1_000;

  private static LoadFindings findings(double kept, boolean isStill, boolean isBusy) {
    LoadFindings findings = new LoadFindings(1);
    findings.setStalls(
        new Check("no regular stalls", !isStill, "words"),
        isBusy ? Optional.of("javac ran") : Optional.empty());
    findings.add(
        new BreakingPoint(
            Outcome.CONFIRMED, OptionalDouble.of(kept), kept, 1.1 * kept, List.of(), ""));
    return findings;
  }

  /** Busy is while it was watched, doubted the whole test. */
  @ParameterizedTest
  @CsvSource({
    "2000, false, false, false, PASS",
    "2000, false, true, true, PASS",
    "2000, true, false, false, FAIL",
    "2000, true, false, true, FAIL",
    "2000, true, true, true, INVALID",
    "500, false, false, false, FAIL",
    "500, false, false, true, INVALID",
    "500, true, false, true, FAIL"
  })
  void standingStillFailsUnlessOthersUsedTheMachineMeanwhile(
      double kept, boolean isStill, boolean isBusy, boolean isDoubted, LoadVerdict verdict) {
    Optional<String> doubt = isDoubted ? Optional.of("a doubt") : Optional.empty();
    assertThat(findings(kept, isStill, isBusy).verdict(RATE, doubt)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  void disturbanceIsADoubtOnlyWhereTheSystemStandsStill(boolean isStill, boolean isDoubted) {
    LoadFindings findings = findings(2_000, isStill, true);
    assertThat(findings.doubt().isPresent()).isEqualTo(isDoubted);
    assertThat(findings.checks()).extracting(Check::holds).containsExactly(!isStill);
  }
}
