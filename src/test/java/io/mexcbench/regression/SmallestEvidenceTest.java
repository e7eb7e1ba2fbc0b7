package io.mexcbench.regression;

import static io.mexcbench.regression.MeasurementFixture.key;
import static io.mexcbench.regression.MeasurementFixture.measured;
import static io.mexcbench.regression.MeasurementFixture.timed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The least that allows a figure, and what is just too little for it. */
class SmallestEvidenceTest {
  @Test
  void twoForksHaveAnError() {
    Centre centre = ForkScores.ofTime(timed("A.b", Math.exp(1), Math.exp(3))).centre();

    // t(0.95; 1) = 6.313752 by table, standard error of 1, 3 is 1.
    assertThat(centre.error().orElseThrow())
        .isCloseTo(Math.exp(2) * Math.expm1(6.313752), within(0.01));
  }

  @Test
  void sessionsOfOneForkEachLeaveOpenHowForksDiffer() {
    Measurement single = timed("A.b", 100, 101, 99, 100).withSessions(List.of(1, 1, 1, 1));
    Comparison time = GateTest.only(GateTest.compare(single, single));

    assertThat(time.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(time.baseline().orElseThrow().error()).isEmpty();
    assertThat(time.interval()).isEmpty();
    assertThat(time.detectablePercent()).isEmpty();
  }

  @Test
  void scoreInNoUnitOfTimeIsRefused() {
    Measurement bytes = measured(key("A.b"), "B/op", List.of(new double[] {1, 2}));

    assertThatThrownBy(() -> ForkScores.ofTime(bytes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("unit: B/op");
  }
}
