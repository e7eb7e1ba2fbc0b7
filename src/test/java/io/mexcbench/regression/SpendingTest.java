package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpendingTest {
  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "2, 0",
    "3, 0",
    "4, 0",
    "5, 0.25",
    "9, 0.25",
    "10, 0.25",
    "19, 0.25",
    "20, 0.5",
    "25, 0.5"
  })
  void levelIsSpentInProportionToTheForksOfTheLooks(int forks, double share) {
    assertThat(Spending.share(Looks.standard(), forks)).isEqualTo(share);
  }

  @Test
  void looksTogetherSpendTheWholeLevelAndNoMore() {
    for (Looks looks :
        List.of(Looks.standard(), new Looks(List.of(5, 7)), new Looks(List.of(2, 3, 9, 11, 40)))) {
      assertThat(looks.forks().stream().mapToDouble(forks -> Spending.share(looks, forks)).sum())
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void singleJudgementHasTheWholeLevel() {
    assertThat(Spending.share(Looks.none(), 3)).isOne();
    assertThat(Spending.share(new Looks(List.of(7)), 7)).isOne();
  }
}
