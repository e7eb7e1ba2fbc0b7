package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LooksTest {
  @Test
  void runThatIsJudgedAtItsEndHasNoLooks() {
    assertThat(Looks.none().forks()).isEmpty();
  }

  @Test
  void suiteLooksAtThreeFiveTenAndTwentyForks() {
    assertThat(Looks.standard().forks()).containsExactly(3, 5, 10, 20);
  }

  @Test
  void everyAscendingPlanIsTaken() {
    assertThat(new Looks(List.of(1)).forks()).containsExactly(1);
    assertThat(new Looks(List.of(1, 2, 40)).forks()).containsExactly(1, 2, 40);
  }

  @ParameterizedTest
  @MethodSource
  void planThatDoesNotAscendFromOneIsRefused(List<Integer> forks) {
    assertThatThrownBy(() -> new Looks(forks))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("looks must be positive and ascend, got " + forks);
  }

  static List<List<Integer>> planThatDoesNotAscendFromOneIsRefused() {
    return List.of(List.of(0), List.of(-3, 5), List.of(0, 5), List.of(5, 5), List.of(3, 10, 5));
  }

  @Test
  void planDoesNotChangeAfterwards() {
    List<Integer> forks = new ArrayList<>(List.of(3, 5));
    Looks looks = new Looks(forks);
    forks.add(1);

    assertThat(looks).isEqualTo(new Looks(List.of(3, 5)));
  }
}
