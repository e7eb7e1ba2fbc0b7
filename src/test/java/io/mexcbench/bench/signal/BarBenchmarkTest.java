package io.mexcbench.bench.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.signal.TradeStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both against sums over slices of the ring, in the same words as the bars. */
class BarBenchmarkTest {
  private static final int TRADES = 2 * Ticks.SIZE;

  private final BarBenchmark benchmark = new BarBenchmark();
  private final Ticks ticks = new Ticks();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  private long price(int trade) {
    return ticks.tradePrice[trade % Ticks.SIZE];
  }

  private long quantity(int trade) {
    return ticks.tradeQuantity[trade % Ticks.SIZE];
  }

  private String expected(int from, int to, long volume) {
    LongStream prices = IntStream.range(from, to).mapToLong(this::price);
    var summary = prices.summaryStatistics();
    return "%d %d %d %d %d"
        .formatted(price(from), summary.getMax(), summary.getMin(), price(to - 1), volume);
  }

  private List<String> bars(Supplier<TradeStatus> trade) {
    List<String> bars = new ArrayList<>();
    for (int i = 0; i < TRADES; i++) {
      assertThat(trade.get()).isEqualTo(TradeStatus.TAKEN);
      if (benchmark.barCount() > bars.size()) {
        var bar = benchmark.last();
        bars.add(
            "%d %d %d %d %d"
                .formatted(bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()));
      }
    }
    assertThat(benchmark.barCount()).isEqualTo(bars.size());
    return bars;
  }

  @Test
  void barsByTimeAreThoseOfEachTwentyFiveTrades() {
    List<String> expected = new ArrayList<>();
    for (int from = 0; from + 25 < TRADES; from += 25) {
      expected.add(
          expected(
              from, from + 25, IntStream.range(from, from + 25).mapToLong(this::quantity).sum()));
    }

    assertThat(bars(benchmark::addTradeByTime)).isEqualTo(expected);
  }

  @Test
  void barsByVolumeEndWithTheTradeThatReachesTheNextMultiple() {
    List<String> expected = new ArrayList<>();
    long total = 0;
    int from = 0;
    for (int i = 0; i < TRADES; i++) {
      total += quantity(i);
      if (total >= BarBenchmark.QUANTITY * (expected.size() + 1L)) {
        expected.add(expected(from, i + 1, BarBenchmark.QUANTITY));
        from = total == BarBenchmark.QUANTITY * expected.size() ? i + 1 : i;
      }
    }

    assertThat(bars(benchmark::addTradeByVolume)).isEqualTo(expected).hasSizeGreaterThan(500);
  }
}
