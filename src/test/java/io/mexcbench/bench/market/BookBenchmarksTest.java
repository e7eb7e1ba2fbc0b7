package io.mexcbench.bench.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is timed of the book is also right. */
class BookBenchmarksTest {
  private final TreeMap<Long, Long> asks = new TreeMap<>();
  private final TreeMap<Long, Long> bids = new TreeMap<>();

  @ParameterizedTest
  @ValueSource(ints = {20, 1000, 5000})
  void theBookHoldsWhatTreesHoldAndEndsWhereItBegan(int levels) {
    var benchmark = new OrderBookLevelsBenchmark();
    benchmark.levels = levels;
    benchmark.setUp();
    put(benchmark.snapshot());
    assertThat(asks).hasSize(levels);
    assertThat(bids).hasSize(levels);
    String before = asks.toString() + bids;
    for (int round = 0; round < 2; round++) {
      for (DepthUpdate update : benchmark.updates()) {
        assertThat(benchmark.applyDepth()).isEqualTo(update.toVersion());
        put(update);
        assertThat(benchmark.readBest()).isEqualTo(sumOfBest(1));
        assertThat(benchmark.readDepth()).isEqualTo(sumOfBest(20));
      }
      assertHolds(benchmark.book());
    }
    assertThat(asks.toString() + bids).isEqualTo(before);
  }

  @Test
  void aSnapshotReplacesTheBook() {
    var benchmark = new OrderBookLevelsBenchmark();
    benchmark.levels = 1000;
    benchmark.setUp();
    benchmark.applyDepth();
    put(benchmark.snapshot());
    assertThat(benchmark.applySnapshot()).isEqualTo(benchmark.snapshot().toVersion());
    assertHolds(benchmark.book());
  }

  @Test
  void theKeeperIsLiveAgainWithEveryUpdateThatWaited() {
    var benchmark = new BookKeeperBenchmark();
    benchmark.setUp();
    put(benchmark.snapshot());
    for (int i = 0; i < BookKeeperBenchmark.UPDATES_WAITING; i++) {
      put(benchmark.updates()[i]);
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
    assertThat(levels(book.asks()).toString()).isEqualTo(asks.toString());
    assertThat(levels(book.bids()).toString()).isEqualTo(bids.descendingMap().toString());
  }

  private long sumOfBest(int levels) {
    return sum(asks, levels) + sum(bids.descendingMap(), levels);
  }

  private static long sum(Map<Long, Long> side, int levels) {
    return side.entrySet().stream()
        .limit(levels)
        .mapToLong(level -> level.getKey() + level.getValue())
        .sum();
  }

  private void put(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      put(asks, update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      put(bids, update.bidPrice(i), update.bidQuantity(i));
    }
  }

  private static void put(Map<Long, Long> side, long price, long quantity) {
    if (quantity == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
  }

  private static Map<Long, Long> levels(BookSide side) {
    Map<Long, Long> levels = new LinkedHashMap<>();
    for (int place = side.best(); place != BookSide.NONE; place = side.next(place)) {
      levels.put(side.price(place), side.quantity(place));
    }
    return levels;
  }
}
