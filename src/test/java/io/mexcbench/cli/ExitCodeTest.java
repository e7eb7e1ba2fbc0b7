package io.mexcbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.regression.ComparisonFixture;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {
  @ParameterizedTest
  @CsvSource({
    // verdict, common keys, comparisons, plain, --require-baseline, --inconclusive fail
    "PASS, 1, UNCHANGED, 0, 0, 0",
    "PASS, 1, 'UNCHANGED,INCOMPARABLE', 0, 3, 0",
    "INCONCLUSIVE, 1, INCONCLUSIVE, 0, 0, 3",
    "INCONCLUSIVE, 1, 'INCONCLUSIVE,INCOMPARABLE', 0, 3, 3",
    "REGRESSED, 1, REGRESSED, 1, 1, 1",
    "REGRESSED, 1, 'MISSING,INCOMPARABLE,INCONCLUSIVE', 1, 1, 1",
    "INVALID, 1, REGRESSED, 3, 3, 3",
    "INCOMPLETE, 1, UNCHANGED, 3, 3, 3",
    "INCOMPARABLE, 0, 'MISSING,NEW', 3, 3, 3",
    "INCOMPARABLE, 1, INCOMPARABLE, 0, 3, 0"
  })
  void codeFollowsFromVerdictAndFlags(
      RunVerdict verdict,
      int commonKeys,
      String comparisons,
      int plain,
      int baselineRequired,
      int inconclusiveFailing) {
    Report report =
        new Report(
            verdict, 10, commonKeys, ComparisonFixture.ofTimes(comparisons), List.of(), List.of());

    assertThat(ExitCode.of(report, false, false)).isEqualTo(plain);
    assertThat(ExitCode.of(report, true, false)).isEqualTo(baselineRequired);
    assertThat(ExitCode.of(report, false, true)).isEqualTo(inconclusiveFailing);
  }
}
