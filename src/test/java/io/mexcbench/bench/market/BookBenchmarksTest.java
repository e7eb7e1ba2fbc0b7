package io.mexcbench.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.PlainBook;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed of the book is also right. */
class BookBenchmarksTest {
  private final PlainBook plain = new PlainBook();

  @ParameterizedTest
  @ValueSource(ints = {20, 1000, 5000})
  void theBookHoldsWhatTreesHoldAndEndsWhereItBegan(int levels) {
    var benchmark = new OrderBookLevelsBenchmark();
    benchmark.levels = levels;
    benchmark.setUp();
    plain.apply(benchmark.snapshot());
    assertThat(plain.asks()).hasSize(levels);
    assertThat(plain.bids()).hasSize(levels);
    String before = plain.asks().toString() + plain.bids();
    for (int round = 0; round < 2; round++) {
      for (DepthUpdate update : benchmark.updates()) {
        assertThat(benchmark.applyDepth()).isEqualTo(update.toVersion());
        plain.apply(update);
        assertThat(benchmark.readBest()).isEqualTo(sumOfBest(1));
        assertThat(benchmark.readDepth()).isEqualTo(sumOfBest(20));
      }
      assertHolds(benchmark.book());
    }
    assertThat(plain.asks().toString() + plain.bids()).isEqualTo(before);
  }

  @Test
  void aSnapshotReplacesTheBook() {
    var benchmark = new OrderBookLevelsBenchmark();
    benchmark.levels = 1000;
    benchmark.setUp();
    benchmark.applyDepth();
    plain.apply(benchmark.snapshot());
    assertThat(benchmark.applySnapshot()).isEqualTo(benchmark.snapshot().toVersion());
    assertHolds(benchmark.book());
  }

  @Test
  void theKeeperIsLiveAgainWithEveryUpdateThatWaited() {
    var benchmark = new BookKeeperBenchmark();
    benchmark.setUp();
    plain.apply(benchmark.snapshot());
    for (int i = 0; i < BookKeeperBenchmark.UPDATES_WAITING; i++) {
      plain.apply(benchmark.updates()[i]);
    }
    long version = benchmark.updates()[BookKeeperBenchmark.UPDATES_WAITING - 1].toVersion();
    for (int round = 1; round <= 2; round++) {
      assertThat(benchmark.resynchronise()).isEqualTo(version);
      assertThat(benchmark.keeper().isLive()).isTrue();
      assertThat(benchmark.keeper().counters().replayed())
          .isEqualTo((long) round * BookKeeperBenchmark.UPDATES_WAITING);
      assertHolds(benchmark.keeper().book());
    }
  }

  private void assertHolds(OrderBook book) {
    // As texts, because maps are equal whatever their order.
    assertThat(PlainBook.levels(book.asks()).toString()).isEqualTo(plain.asks().toString());
    assertThat(PlainBook.levels(book.bids()).toString()).isEqualTo(plain.bids().toString());
  }

  private long sumOfBest(int levels) {
    return sum(plain.asks(), levels) + sum(plain.bids(), levels);
  }

  private static long sum(Map<Long, Long> side, int levels) {
    return side.entrySet().stream()
        .limit(levels)
        .mapToLong(level -> level.getKey() + level.getValue())
        .sum();
  }
}
