package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void stepsDownUntilTheFirstThatFails() {
    // By hand at 5 %: .005 <= .05/4, .01 <= .05/3, .03 > .05/2, and .04 is not asked any more.
    Holm holm = new Holm(new double[] {0.01, 0.04, 0.03, 0.005}, 0.05);

    assertThat(rejected(holm, 4)).containsExactly(true, false, false, true);
    assertThat(holm.levelOfTheRest()).isCloseTo(0.025, within(1e-15));
  }

  @Test
  void smallestThatFailsShieldsAllOthers() {
    Holm holm = new Holm(new double[] {0.02, 0.03, 0.04}, 0.05);

    assertThat(rejected(holm, 3)).containsExactly(false, false, false);
    assertThat(holm.levelOfTheRest()).isCloseTo(0.05 / 3, within(1e-15));
  }

  @Test
  void rejectsAllWhenEachPassesItsStep() {
    Holm holm = new Holm(new double[] {0.05, 0.01, 0.02}, 0.05);

    assertThat(rejected(holm, 3)).containsExactly(true, true, true);
    assertThat(holm.levelOfTheRest()).isEqualTo(0.05);
  }

  @Test
  void probabilityAtTheLevelIsRejected() {
    assertThat(rejected(new Holm(new double[] {0.025, 0.9}, 0.05), 2)).containsExactly(true, false);
  }

  @Test
  void familyOfNoneHasTheWholeLevel() {
    assertThat(new Holm(new double[0], 0.05).levelOfTheRest()).isEqualTo(0.05);
  }

  private static boolean[] rejected(Holm holm, int count) {
    boolean[] rejected = new boolean[count];
    for (int i = 0; i < count; i++) {
      rejected[i] = holm.isRejected(i);
    }
    return rejected;
  }
}
