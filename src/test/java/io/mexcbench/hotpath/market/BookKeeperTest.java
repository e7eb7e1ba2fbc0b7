package io.mexcbench.hotpath.market;

import static io.mexcbench.hotpath.market.BookKeeper.Outcome.APPLIED;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.BUFFERED;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.CROSSED;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.GAP;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.OVERFLOW;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.SNAPSHOT_TOO_OLD;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.SNAPSHOT_UNASKED;
import static io.mexcbench.hotpath.market.BookKeeper.Outcome.STALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.BookKeeper.Outcome;
import io.mexcbench.hotpath.market.BookKeeper.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookKeeperTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 8);
  private static final int BUFFERED_LEVELS_MAX = 20;

  private final BookKeeper keeper = new BookKeeper(SYMBOL, BUFFERED_LEVELS_MAX);

  @Test
  void asksForOneSnapshotAndWaitsForIt() {
    assertThat(keeper.state()).isEqualTo(State.NEEDS_SNAPSHOT);
    assertThat(keeper.takeSnapshotRequest()).isTrue();
    assertThat(keeper.takeSnapshotRequest()).isFalse();
    assertThat(keeper.state()).isEqualTo(State.AWAITS_SNAPSHOT);
    keeper.onSnapshotFailed();
    assertThat(keeper.takeSnapshotRequest()).isTrue();
    assertThat(keeper.counters().snapshotsAsked()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "98, SNAPSHOT_TOO_OLD, false", // 99 is missing
    "99, APPLIED, true", // the first buffered update follows
    "100, APPLIED, true",
    "103, APPLIED, true", // within the second update
    "105, APPLIED, true", // all buffered updates are in it
    "200, APPLIED, true"
  })
  void joinsASnapshotWithTheUpdatesAroundIt(long version, Outcome outcome, boolean isLive) {
    keeper.takeSnapshotRequest();
    assertThat(keeper.onUpdate(update(100, 101))).isEqualTo(BUFFERED);
    assertThat(keeper.onUpdate(update(102, 105))).isEqualTo(BUFFERED);
    assertThat(keeper.onSnapshot(book(version))).isEqualTo(outcome);
    assertThat(keeper.isLive()).isEqualTo(isLive);
    assertThat(keeper.book().isUsable()).isEqualTo(isLive);
    assertThat(keeper.state() == State.NEEDS_SNAPSHOT).isEqualTo(!isLive);
    if (isLive) {
      assertThat(keeper.book().version()).isEqualTo(Math.max(version, 105));
    }
  }

  @Test
  void replaysWhatWaitedIntoTheSnapshot() {
    keeper.takeSnapshotRequest();
    DepthUpdate first = update(100, 100);
    first.addAsk(60, 6);
    DepthUpdate second = update(101, 101);
    second.addAsk(60, 0);
    second.addBid(48, 8);
    keeper.onUpdate(first);
    keeper.onUpdate(second);
    keeper.onSnapshot(book(99));
    assertThat(BookSideTest.levels(keeper.book().asks())).containsExactly("51x1");
    assertThat(BookSideTest.levels(keeper.book().bids())).containsExactly("49x1", "48x8");
    assertThat(keeper.counters().replayed()).isEqualTo(2);
  }

  @Test
  void withholdsTheBookAfterAGapAndAsksOnce() {
    live(100);
    assertThat(keeper.onUpdate(update(102, 103))).isEqualTo(GAP);
    assertThat(keeper.book().isUsable()).isFalse();
    assertThat(keeper.onUpdate(update(104, 104))).isEqualTo(BUFFERED);
    assertThat(keeper.takeSnapshotRequest()).isTrue();
    assertThat(keeper.takeSnapshotRequest()).isFalse();
    assertThat(keeper.onSnapshot(book(100))).isEqualTo(SNAPSHOT_TOO_OLD);
    assertThat(keeper.takeSnapshotRequest()).isTrue();
    assertThat(keeper.onSnapshot(book(101))).isEqualTo(APPLIED);
    assertThat(keeper.book().version()).isEqualTo(104);
    assertThat(keeper.counters().gaps()).isEqualTo(1);
    assertThat(keeper.counters().snapshotsTooOld()).isEqualTo(1);
  }

  @Test
  void aGapWhileWaitingNeedsASnapshotBeyondIt() {
    keeper.takeSnapshotRequest();
    keeper.onUpdate(update(100, 100));
    assertThat(keeper.onUpdate(update(105, 105))).isEqualTo(GAP);
    assertThat(keeper.onSnapshot(book(103))).isEqualTo(SNAPSHOT_TOO_OLD);
    keeper.takeSnapshotRequest();
    assertThat(keeper.onSnapshot(book(104))).isEqualTo(APPLIED);
    assertThat(keeper.book().version()).isEqualTo(105);
  }

  @Test
  void dropsWhatIsRepeatedOrLate() {
    live(100);
    assertThat(keeper.onUpdate(update(100, 100))).isEqualTo(STALE);
    assertThat(keeper.onUpdate(update(95, 99))).isEqualTo(STALE);
    assertThat(keeper.onUpdate(update(99, 101))).isEqualTo(APPLIED);
    assertThat(keeper.onUpdate(update(103, 103))).isEqualTo(GAP);
    assertThat(keeper.onUpdate(update(102, 102))).isEqualTo(STALE);
    assertThat(keeper.counters().stale()).isEqualTo(3);
  }

  @Test
  void withdrawsACrossedBookUntilASnapshotThatIsNewer() {
    live(100);
    DepthUpdate crossing = update(101, 101);
    crossing.addBid(51, 1);
    assertThat(keeper.onUpdate(crossing)).isEqualTo(CROSSED);
    assertThat(keeper.book().isUsable()).isFalse();
    assertThat(keeper.takeSnapshotRequest()).isTrue();
    assertThat(keeper.onSnapshot(book(100))).isEqualTo(SNAPSHOT_TOO_OLD);
    keeper.takeSnapshotRequest();
    assertThat(keeper.onSnapshot(book(101))).isEqualTo(APPLIED);
    assertThat(keeper.counters().crossed()).isEqualTo(1);
  }

  @Test
  void refusesACrossedSnapshot() {
    keeper.takeSnapshotRequest();
    DepthUpdate crossed = book(100);
    crossed.addAsk(49, 1);
    assertThat(keeper.onSnapshot(crossed)).isEqualTo(CROSSED);
    assertThat(keeper.isLive()).isFalse();
    assertThat(keeper.takeSnapshotRequest()).isTrue();
  }

  @Test
  void refusesABookThatTheReplayCrosses() {
    keeper.takeSnapshotRequest();
    DepthUpdate crossing = update(100, 101);
    crossing.addAsk(49, 1);
    keeper.onUpdate(crossing);
    assertThat(keeper.onSnapshot(book(100))).isEqualTo(CROSSED);
    assertThat(keeper.isLive()).isFalse();
  }

  @Test
  void aFullBufferIsGivenUpAndSaysSo() {
    keeper.takeSnapshotRequest();
    assertThat(keeper.onUpdate(wide(100, 7))).isEqualTo(BUFFERED);
    assertThat(keeper.onUpdate(wide(101, 7))).isEqualTo(BUFFERED);
    assertThat(keeper.onUpdate(wide(102, 7))).isEqualTo(OVERFLOW);
    assertThat(keeper.onSnapshot(book(100))).isEqualTo(SNAPSHOT_TOO_OLD);
    keeper.takeSnapshotRequest();
    assertThat(keeper.onSnapshot(book(101))).isEqualTo(APPLIED);
    assertThat(keeper.book().version()).isEqualTo(102);
    assertThat(keeper.counters().overflows()).isEqualTo(1);
  }

  @Test
  void anUpdateWiderThanTheBufferMustBeInTheSnapshot() {
    keeper.takeSnapshotRequest();
    assertThat(keeper.onUpdate(wide(100, BUFFERED_LEVELS_MAX))).isEqualTo(OVERFLOW);
    assertThat(keeper.onUpdate(update(101, 101))).isEqualTo(BUFFERED);
    assertThat(keeper.onSnapshot(book(99))).isEqualTo(SNAPSHOT_TOO_OLD);
    keeper.takeSnapshotRequest();
    assertThat(keeper.onSnapshot(book(100))).isEqualTo(APPLIED);
    assertThat(keeper.book().version()).isEqualTo(101);
  }

  @Test
  void aSnapshotThatNobodyWaitsForChangesNothing() {
    assertThat(keeper.onSnapshot(book(100))).isEqualTo(SNAPSHOT_UNASKED);
    live(100);
    assertThat(keeper.onSnapshot(book(50))).isEqualTo(SNAPSHOT_UNASKED);
    assertThat(keeper.book().version()).isEqualTo(100);
    assertThat(keeper.counters().snapshotsUnasked()).isEqualTo(2);
  }

  @Test
  void afterAResetLowerVersionsAreWelcome() {
    live(100);
    keeper.reset();
    assertThat(keeper.isLive()).isFalse();
    keeper.takeSnapshotRequest();
    assertThat(keeper.onUpdate(update(8, 9))).isEqualTo(BUFFERED);
    assertThat(keeper.onSnapshot(book(7))).isEqualTo(APPLIED);
    assertThat(keeper.book().version()).isEqualTo(9);
  }

  @Test
  void takesContractsWhoseUpdatesHaveOneVersion() {
    live(100);
    for (int version = 101; version < 110; version++) {
      assertThat(keeper.onUpdate(update(version, version))).isEqualTo(APPLIED);
    }
    assertThat(keeper.onUpdate(update(111, 111))).isEqualTo(GAP);
  }

  @Test
  void anUpdateOfAnotherSymbolIsRefusedWhileWaitingToo() {
    DepthUpdate other = new DepthUpdate(new Symbol(1, "ETHUSDT", 2, 8));
    assertThatThrownBy(() -> keeper.onUpdate(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aBufferNeedsRoom() {
    assertThatThrownBy(() -> new BookKeeper(SYMBOL, 0))
        .hasMessage("buffered levels must be positive, got 0");
  }

  @Test
  void updatingResynchronisingAndReadingAllocateNothing() {
    DepthUpdate snapshot = book(99);
    DepthUpdate first = update(100, 100);
    first.addAsk(55, 3);
    DepthUpdate second = update(101, 101);
    second.addAsk(55, 0);
    DepthUpdate afterGap = update(103, 103);
    live(99);
    assertThat(
            AllocationMeter.bytesOfAMillion(
                () -> {
                  keeper.reset();
                  keeper.takeSnapshotRequest();
                  keeper.onUpdate(first);
                  keeper.onSnapshot(snapshot);
                  keeper.onUpdate(second);
                  keeper.book().asks().quantityTo(60);
                  keeper.onUpdate(afterGap);
                }))
        .isZero();
    assertThat(keeper.counters().replayed()).isPositive();
  }

  private void live(long version) {
    keeper.takeSnapshotRequest();
    assertThat(keeper.onSnapshot(book(version))).isEqualTo(APPLIED);
  }

  private static DepthUpdate book(long version) {
    DepthUpdate book = update(0, version);
    book.addAsk(51, 1);
    book.addBid(49, 1);
    return book;
  }

  private static DepthUpdate wide(long version, int levels) {
    DepthUpdate update = update(version, version);
    for (int i = 0; i < levels; i++) {
      update.addAsk(60 + i, 1);
    }
    return update;
  }

  private static DepthUpdate update(long from, long to) {
    DepthUpdate update = new DepthUpdate(SYMBOL);
    update.setVersions(from, to);
    return update;
  }
}
