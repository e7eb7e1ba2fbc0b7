package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.BookKeeper;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MergedDepthTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 4);

  private final MergedDepth merged = new MergedDepth(SYMBOL);

  private static DepthUpdate update(long from, long to) {
    DepthUpdate update = new DepthUpdate(SYMBOL);
    update.setVersions(from, to);
    return update;
  }

  @Test
  void lastQuantityOfAPriceCountsAndVersionsReachFromFirstToLast() {
    DepthUpdate first = update(11, 15);
    first.addAsk(101, 5);
    first.addBid(99, 1);
    DepthUpdate second = update(16, 16);
    second.addAsk(101, 0);
    second.addAsk(103, 7);
    second.setSendTimeMillis(1_234);
    merged.add(first, 1_000);
    merged.add(second, 2_000);
    assertThat(merged.receivedNanos()).isEqualTo(1_000);
    DepthUpdate one = merged.take();
    assertThat(one.fromVersion()).isEqualTo(11);
    assertThat(one.toVersion()).isEqualTo(16);
    assertThat(one.sendTimeMillis()).isEqualTo(1_234);
    assertThat(levels(one)).containsExactly("ask 101 0", "ask 103 7", "bid 99 1");
    assertThat(merged.isEmpty()).isTrue();
  }

  private static List<String> levels(DepthUpdate update) {
    List<String> levels = new ArrayList<>();
    for (int i = 0; i < update.askCount(); i++) {
      levels.add("ask " + update.askPrice(i) + " " + update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      levels.add("bid " + update.bidPrice(i) + " " + update.bidQuantity(i));
    }
    return levels;
  }

  @Test
  void whatIsMissingBetweenTwoIsLeftForTheBookToNotice() {
    DepthUpdate before = update(1, 5);
    before.addAsk(101, 5);
    DepthUpdate behind = update(7, 8);
    behind.addAsk(102, 6);
    merged.add(before, 1);
    merged.add(behind, 2);
    DepthUpdate one = merged.take();
    assertThat(one.fromVersion()).isEqualTo(7);
    assertThat(levels(one)).containsExactly("ask 102 6");
  }

  @Test
  void updateThatComesAgainChangesNothing() {
    DepthUpdate first = update(11, 11);
    first.addAsk(101, 5);
    DepthUpdate second = update(12, 12);
    second.addAsk(101, 9);
    merged.add(first, 1);
    merged.add(second, 2);
    merged.add(first, 3);
    assertThat(levels(merged.take())).containsExactly("ask 101 9");
  }

  @Test
  void mergingAllocatesNothing() {
    DepthUpdate[] updates = new DepthUpdate[256];
    for (int i = 0; i < updates.length; i++) {
      updates[i] = update(i + 1, i + 1);
      for (int level = 0; level < 5; level++) {
        updates[i].addAsk(1_000 + i * 7 % 200 + level, i + 1);
        updates[i].addBid(999 - i * 11 % 200 - level, i + 1);
      }
    }
    int[] next = {0};
    long[] levels = {0};
    Runnable operation =
        () -> {
          merged.add(updates[next[0]], 1);
          next[0] = (next[0] + 1) % updates.length;
          levels[0] += next[0] == 0 ? merged.take().askCount() : 0;
        };
    assertThat(AllocationMeter.bytesOfAMillion(operation)).isZero();
    // 256 updates hold each of 204 prices, and there were whole rounds of them.
    assertThat(levels[0]).isPositive();
    assertThat(levels[0] % 204).isZero();
  }

  /** More prices than there is room for at first, on both sides, in any order. */
  @Test
  void everyPriceOfManyIsThereWithItsLastQuantity() {
    SplittableRandom random = new SplittableRandom(11);
    TreeMap<Long, Long> asks = new TreeMap<>();
    TreeMap<Long, Long> bids = new TreeMap<>();
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i <= 400; i++) {
        DepthUpdate update = update(1_000L * round + i, 1_000L * round + i);
        long ask = random.nextLong(5_000, 5_300);
        long bid = random.nextLong(4_700, 5_000);
        update.addAsk(ask, i);
        update.addBid(bid, 2L * i);
        asks.put(ask, (long) i);
        bids.put(bid, 2L * i);
        merged.add(update, i);
      }
      List<String> right = new ArrayList<>();
      asks.forEach((price, quantity) -> right.add("ask " + price + " " + quantity));
      bids.forEach((price, quantity) -> right.add("bid " + price + " " + quantity));
      assertThat(right).hasSizeGreaterThan(400);
      assertThat(levels(merged.take())).isEqualTo(right);
      asks.clear();
      bids.clear();
    }
  }

  /** The book that took each update alone is the oracle. */
  @Test
  void bookIsTheSameAsWithEveryUpdateAlone() {
    SplittableRandom random = new SplittableRandom(7);
    BookKeeper alone = live();
    BookKeeper together = live();
    long version = 100;
    for (int i = 0; i < 2_000; i++) {
      DepthUpdate update = update(version + 1, version + 1 + random.nextInt(3));
      version = update.toVersion();
      for (int level = random.nextInt(6); level >= 0; level--) {
        update.addAsk(1_000 + random.nextInt(30), random.nextInt(3));
        update.addBid(999 - random.nextInt(30), random.nextInt(3));
      }
      alone.onUpdate(update);
      merged.add(update, i);
      if (random.nextInt(10) == 0) {
        merged.add(update, i);
      }
      if (random.nextInt(5) == 0) {
        assertThat(together.onUpdate(merged.take())).isEqualTo(BookKeeper.Outcome.APPLIED);
        assertThat(text(together)).isEqualTo(text(alone));
      }
    }
    assertThat(together.book().version()).isGreaterThan(1_000);
  }

  private static BookKeeper live() {
    BookKeeper keeper = new BookKeeper(SYMBOL);
    keeper.takeSnapshotRequest();
    DepthUpdate snapshot = update(100, 100);
    snapshot.addAsk(1_000, 1);
    snapshot.addBid(999, 1);
    keeper.onSnapshot(snapshot);
    return keeper;
  }

  private static String text(BookKeeper keeper) {
    return text(keeper.book().asks()) + text(keeper.book().bids());
  }

  private static String text(BookSide side) {
    StringBuilder text = new StringBuilder("|");
    for (int at = side.best(); at != BookSide.NONE; at = side.next(at)) {
      text.append(side.price(at)).append(':').append(side.quantity(at)).append(' ');
    }
    return text.toString();
  }
}
