package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicropriceTest {
  @ParameterizedTest
  @CsvSource({
    "100, 1, 104, 1, 102",
    "100, 3, 104, 1, 103",
    "100, 1, 104, 3, 101",
    "100, 5, 104, 0, 104",
    "100, 0, 104, 5, 100",
    "100, 0, 104, 0, 102"
  })
  void isNearerToTheSideThatIsOutweighed(
      long bid, long bidQuantity, long ask, long askQuantity, double expected) {
    assertThat(Microprice.of(bid, bidQuantity, ask, askQuantity)).isEqualTo(expected);
  }

  @Test
  void isTheMeanWeightedWithTheQuantitiesAcross() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      long bid = random.nextLong(1, 10_000_000);
      long ask = bid + random.nextLong(1, 10_000);
      long bidQuantity = random.nextLong(1, 1_000_000_000_000L);
      long askQuantity = random.nextLong(1, 1_000_000_000_000L);
      double exact = weightedMean(bid, askQuantity, ask, bidQuantity);

      assertThat(Microprice.of(bid, bidQuantity, ask, askQuantity))
          .isCloseTo(exact, within(1e-8))
          .isBetween((double) bid, (double) ask);
    }
  }

  private static double weightedMean(long first, long firstWeight, long second, long secondWeight) {
    BigDecimal sum =
        BigDecimal.valueOf(first)
            .multiply(BigDecimal.valueOf(firstWeight))
            .add(BigDecimal.valueOf(second).multiply(BigDecimal.valueOf(secondWeight)));
    return sum.divide(BigDecimal.valueOf(firstWeight + secondWeight), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void knowsHowFarItIsAboveTheMiddleWithoutLosingDigitsToThePrice() {
    long bid = 9_000_000_000_000_000_001L;

    assertThat(Microprice.aboveMiddle(100, 3, 104, 1)).isEqualTo(1);
    assertThat(Microprice.aboveMiddle(100, 1, 104, 3)).isEqualTo(-1);
    assertThat(Microprice.aboveMiddle(bid, 3, bid + 4_096, 1)).isEqualTo(1_024);
  }

  @Test
  void isComputedWithoutAllocation() {
    double[] last = new double[1];

    long bytes = AllocationMeter.bytesOfAMillion(() -> last[0] = Microprice.of(100, 3, 104, 1));

    assertThat(bytes).isZero();
    assertThat(last[0]).isEqualTo(103);
  }
}
