package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookImbalanceTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);

  @ParameterizedTest
  @CsvSource({
    "3, 1, 0.5",
    "1, 3, -0.5",
    "7, 7, 0",
    "5, 0, 1",
    "0, 5, -1",
    "0, 0, 0",
    "9223372036854775807, 9223372036854775807, 0",
    "9223372036854775807, 0, 1"
  })
  void isTheDifferenceOverTheSum(long bidQuantity, long askQuantity, double expected) {
    assertThat(BookImbalance.of(bidQuantity, askQuantity)).isEqualTo(expected);
  }

  @Test
  void agreesWithDecimalArithmeticOnAnyQuantities() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 10_000; i++) {
      long bid = random.nextLong() >>> random.nextInt(1, 63);
      long ask = random.nextLong() >>> random.nextInt(1, 62) | 1;
      BigDecimal sum = BigDecimal.valueOf(bid).add(BigDecimal.valueOf(ask));
      BigDecimal difference = BigDecimal.valueOf(bid).subtract(BigDecimal.valueOf(ask));

      assertThat(BookImbalance.of(bid, ask))
          .isCloseTo(difference.divide(sum, MathContext.DECIMAL64).doubleValue(), within(1e-15))
          .isEqualTo(-BookImbalance.of(ask, bid));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0.5", "2, -0.25", "3, 0.25", "100, 0.25"})
  void takesTheBestLevelsOfABook(int levels, double expected) {
    DepthUpdate snapshot = new DepthUpdate(BTC);
    snapshot.addBid(9_300_000, 30);
    snapshot.addBid(9_299_999, 6);
    snapshot.addBid(9_299_990, 64);
    snapshot.addAsk(9_300_001, 10);
    snapshot.addAsk(9_300_002, 50);
    OrderBook book = new OrderBook(BTC);
    book.applySnapshot(snapshot);

    assertThat(BookImbalance.of(book, levels)).isEqualTo(expected);
  }

  @Test
  void ofAnEmptyBookIsInBalance() {
    assertThat(BookImbalance.of(new OrderBook(BTC), 5)).isZero();
  }

  @Test
  void isComputedWithoutAllocation() {
    double[] last = new double[1];

    long bytes = AllocationMeter.bytesOfAMillion(() -> last[0] = BookImbalance.of(3, 1));

    assertThat(bytes).isZero();
    assertThat(last[0]).isEqualTo(0.5);
  }
}
