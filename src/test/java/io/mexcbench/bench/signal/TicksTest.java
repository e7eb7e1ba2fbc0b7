package io.mexcbench.bench.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicksTest {
  private final Ticks ticks = new Ticks();

  @Test
  void areTheSameEveryTime() {
    assertThat(new Ticks()).usingRecursiveComparison().isEqualTo(ticks);
  }

  @Test
  void areQuotesWithBarsAndTrades() {
    assertThat(IntStream.range(0, Ticks.SIZE))
        .allMatch(i -> 0 < ticks.bestBid[i] && ticks.bestBid[i] < ticks.bestAsk[i])
        .allMatch(i -> ticks.bidQuantity[i] > 0 && ticks.askQuantity[i] > 0)
        .allMatch(i -> ticks.bestBid[i] < 100 * ticks.price[i])
        .allMatch(i -> 100 * ticks.price[i] < ticks.bestAsk[i])
        .allMatch(i -> ticks.low[i] <= ticks.price[i] && ticks.price[i] <= ticks.high[i])
        .allMatch(i -> ticks.volume[i] > 0);
  }

  @Test
  void moveOnFromTheLastToTheFirstAsBetweenAnyTwo() {
    int last = Ticks.SIZE - 1;

    assertThat(Math.abs(ticks.price[last] - ticks.price[0])).isLessThan(10);
    assertThat(IntStream.range(0, last).mapToDouble(i -> ticks.price[i + 1] - ticks.price[i]))
        .allMatch(step -> Math.abs(step) < 10);
  }

  @Test
  void hardlyRepeatAPrice() {
    assertThat(Arrays.stream(ticks.price).distinct().count()).isGreaterThan(Ticks.SIZE / 2);
  }
}
