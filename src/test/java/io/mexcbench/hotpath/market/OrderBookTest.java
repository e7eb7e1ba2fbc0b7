package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.OrderBook.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderBookTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 8);
  private static final int UPDATES = 6_000;

  private final OrderBook book = new OrderBook(SYMBOL);

  @ParameterizedTest
  @CsvSource({
    "101, 105, APPLIED, 105",
    "96, 103, APPLIED, 103",
    "101, 101, APPLIED, 101",
    "90, 100, STALE, 100",
    "100, 100, STALE, 100"
  })
  void anUpdateMustReachBeyondTheBookAndLeaveNoGap(
      long from, long to, Outcome outcome, long versionAfter) {
    book.applySnapshot(versions(0, 100));
    assertThat(book.apply(versions(from, to))).isEqualTo(outcome);
    assertThat(book.version()).isEqualTo(versionAfter);
    assertThat(book.isUsable()).isTrue();
  }

  @Test
  void aGapEmptiesTheBookUntilTheNextSnapshot() {
    DepthUpdate snapshot = versions(0, 100);
    snapshot.addAsk(11, 5);
    snapshot.addBid(10, 5);
    book.applySnapshot(snapshot);
    assertThat(book.apply(versions(102, 103))).isEqualTo(Outcome.GAP);
    assertThat(book.isUsable()).isFalse();
    assertThat(List.of(book.asks().count(), book.bids().count())).containsExactly(0, 0);
    assertThat(book.apply(versions(101, 104))).isEqualTo(Outcome.NO_SNAPSHOT);
    book.applySnapshot(snapshot);
    assertThat(book.apply(versions(101, 104))).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void aNewBookWaitsForItsSnapshot() {
    assertThat(book.apply(versions(1, 2))).isEqualTo(Outcome.NO_SNAPSHOT);
  }

  @Test
  void aReplayedBookTakesTheVersionItIsToldToExpect() {
    book.applySnapshot(versions(0, 100));
    book.apply(versions(101, 200));
    book.expectVersion(101);
    assertThat(book.apply(versions(101, 200))).isEqualTo(Outcome.APPLIED);
  }

  @Test
  void aSnapshotReplacesEveryLevel() {
    DepthUpdate old = versions(0, 1);
    old.addAsk(50, 1);
    old.addBid(40, 1);
    book.applySnapshot(old);
    DepthUpdate snapshot = versions(0, 9);
    snapshot.addAsk(60, 2);
    snapshot.addAsk(61, 3);
    snapshot.addBid(59, 4);
    book.applySnapshot(snapshot);
    assertThat(asks(book)).containsExactly("60x2", "61x3");
    assertThat(bids(book)).containsExactly("59x4");
  }

  @ParameterizedTest
  @CsvSource({"10, 11, false", "11, 11, true", "12, 11, true"})
  void aBookIsCrossedWhenTheBidReachesTheAsk(long bid, long ask, boolean isCrossed) {
    DepthUpdate snapshot = versions(0, 1);
    snapshot.addAsk(ask, 1);
    snapshot.addBid(bid, 1);
    book.applySnapshot(snapshot);
    assertThat(book.isCrossed()).isEqualTo(isCrossed);
  }

  @Test
  void aBookWithAnEmptySideIsNotCrossed() {
    DepthUpdate snapshot = versions(0, 1);
    snapshot.addBid(10, 1);
    book.applySnapshot(snapshot);
    assertThat(book.isCrossed()).isFalse();
    assertThatThrownBy(() -> book.asks().price(book.asks().best()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anUpdateOfAnotherSymbolIsRefused() {
    DepthUpdate other = new DepthUpdate(new Symbol(1, "ETHUSDT", 2, 8));
    assertThatThrownBy(() -> book.apply(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("update must be of BTCUSDT, got ETHUSDT");
  }

  @Test
  void thousandsOfUpdatesLeaveWhatTreeMapsHold() {
    Random random = new Random(20265);
    PlainBook plain = new PlainBook();
    book.applySnapshot(versions(0, 0));
    for (int version = 1; version <= UPDATES; version++) {
      DepthUpdate update = versions(version, version);
      fill(update, random);
      plain.apply(update);
      assertThat(book.apply(update)).isEqualTo(Outcome.APPLIED);
      if (version % 50 == 0) {
        assertThat(asks(book)).isEqualTo(levels(plain.asks()));
        assertThat(bids(book)).isEqualTo(levels(plain.bids()));
      }
    }
    assertThat(plain.asks().size()).isGreaterThan(1_000);
  }

  @Test
  void applyingAllocatesNothing() {
    Random random = new Random(20266);
    DepthUpdate[] ring = new DepthUpdate[256];
    for (int i = 0; i < ring.length; i++) {
      ring[i] = versions(i + 1, i + 1);
      fill(ring[i], random);
    }
    book.applySnapshot(versions(0, 0));
    int[] next = {0};
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  int index = next[0]++ & 255;
                  book.expectVersion(index + 1);
                  book.apply(ring[index]);
                }))
        .isZero();
  }

  /** Levels in no order, near the top and deep, 48 of 100 of them deletions. */
  private static void fill(DepthUpdate update, Random random) {
    int levels = random.nextInt(24);
    for (int i = 0; i < levels; i++) {
      long distance = random.nextInt(3) == 0 ? random.nextInt(5_000) : random.nextInt(40);
      long quantity = random.nextInt(100) < 48 ? 0 : 1 + random.nextInt(1_000_000);
      if (random.nextBoolean()) {
        update.addAsk(100_001 + distance, quantity);
      } else {
        update.addBid(100_000 - distance, quantity);
      }
    }
  }

  private static List<String> levels(Map<Long, Long> side) {
    return side.entrySet().stream().map(level -> level.getKey() + "x" + level.getValue()).toList();
  }

  private static List<String> asks(OrderBook book) {
    return levels(PlainBook.levels(book.asks()));
  }

  private static List<String> bids(OrderBook book) {
    return levels(PlainBook.levels(book.bids()));
  }

  private static DepthUpdate versions(long from, long to) {
    DepthUpdate update = new DepthUpdate(SYMBOL);
    update.setVersions(from, to);
    return update;
  }
}
