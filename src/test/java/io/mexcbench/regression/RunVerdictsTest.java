package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunVerdictsTest {
  @ParameterizedTest
  @CsvSource({
    "UNCHANGED, PASS",
    "IMPROVED, PASS",
    "'UNCHANGED,NEW', PASS",
    "'UNCHANGED,INCOMPARABLE', PASS",
    "'UNCHANGED,INCONCLUSIVE', INCONCLUSIVE",
    "'INCONCLUSIVE,REGRESSED', REGRESSED",
    "'UNCHANGED,MISSING', REGRESSED",
    "INCOMPARABLE, INCOMPARABLE",
    "'INCOMPARABLE,NEW', INCOMPARABLE",
    "'INCOMPARABLE,MISSING', REGRESSED"
  })
  void worstOfTheBenchmarksDecides(String verdicts, RunVerdict expected) {
    assertThat(RunVerdicts.of(2, ComparisonFixture.ofTimes(verdicts), List.of()))
        .isEqualTo(expected);
  }

  @Test
  void nothingInCommonIsIncomparableWhateverIsMissing() {
    assertThat(RunVerdicts.of(0, ComparisonFixture.ofTimes("MISSING,NEW"), List.of()))
        .isEqualTo(RunVerdict.INCOMPARABLE);
  }

  @Test
  void controlThatFailedBeatsAll() {
    List<ControlCheck> controls = List.of(check(true), check(false));

    assertThat(RunVerdicts.of(2, ComparisonFixture.ofTimes("REGRESSED,UNCHANGED"), controls))
        .isEqualTo(RunVerdict.INVALID);
    assertThat(RunVerdicts.of(0, List.of(), controls)).isEqualTo(RunVerdict.INVALID);
  }

  @Test
  void controlsThatHoldDecideNothing() {
    assertThat(RunVerdicts.of(2, ComparisonFixture.ofTimes("UNCHANGED"), List.of(check(true))))
        .isEqualTo(RunVerdict.PASS);
  }

  private static ControlCheck check(boolean holds) {
    return new ControlCheck("control", holds, "found", Optional.empty());
  }
}
