package io.mexcbench.proof.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class SlowdownSearchTest {
  @Test
  void proportionalWorkIsFoundAtOnceOrAtTheSecondTry() {
    SlowdownSearch search = searched(50, steps -> steps / 500);
    assertThat(search.best()).isEqualTo(50);
    assertThat(search).hasToString("50 steps slow it by 10.0 %: 50 are taken");
    assertThat(searched(20, steps -> steps / 500).best()).isEqualTo(50);
    assertThat(searched(100, steps -> steps / 500).best()).isEqualTo(50);
  }

  /** The first 110 steps cost nothing, as where they run beside other work. */
  @Test
  void workThatIsFreeAtFirstIsFound() {
    DoubleUnaryOperator slowdown = steps -> Math.max(0, steps - 110) / 900;
    SlowdownSearch search = searched(161, slowdown);
    assertThat(slowdown.applyAsDouble(search.best())).isBetween(0.08, 0.12);
  }

  /** One step is too little and two are too many. */
  @Test
  void searchEndsWhereNothingIsClose() {
    SlowdownSearch search = searched(1, steps -> steps < 2 ? 0.06 : 0.16);
    assertThat(search.best()).isEqualTo(1);
  }

  private static SlowdownSearch searched(double expected, DoubleUnaryOperator slowdown) {
    SlowdownSearch search = new SlowdownSearch(0.1, expected);
    int tries = 0;
    while (!search.isDone()) {
      search.tried(slowdown.applyAsDouble(search.next()));
      assertThat(++tries).isLessThanOrEqualTo(3);
    }
    return search;
  }
}
