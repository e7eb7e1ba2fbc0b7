package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.BookKeeper.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One schedule: updates are lost, repeated, swapped or spoilt; snapshots come late, are older or
 * newer than the updates, fail, or come unasked. After each step a live book must be, level for
 * level, what the exchange had at that version, and it must be live exactly when the versions say
 * so.
 */
final class BookSchedule {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 8);

  /** What all schedules together met. */
  static final class Total {
    private final Map<String, Long> counts = new TreeMap<>();

    /** Updates that did not follow, met by a live book. */
    long gaps;

    /** Of these, those after which the book was still shown. */
    long undetectedGaps;

    /** Books that were shown after a step. */
    long shown;

    /** Of these, those whose bid was not below their ask. */
    long crossed;

    /** Of these, those that were not, level for level, the exchange's at their version. */
    long wrong;

    void add(String what, long count) {
      counts.merge(what, count, Long::sum);
    }

    Map<String, Long> faults() {
      return counts;
    }

    @Override
    public String toString() {
      return counts.toString();
    }
  }

  private final SplittableRandom random;
  private final ExchangeBook exchange;
  private final BookKeeper keeper;
  private final Total total;
  private final List<DepthUpdate> deliveries = new ArrayList<>();
  private final long[] prices = new long[256];
  private final long[] quantities = new long[256];
  private int snapshotIn;
  private long deliveredTo;
  private long failures;

  BookSchedule(int seed, Total total) {
    random = new SplittableRandom(seed);
    this.total = total;
    exchange = new ExchangeBook(SYMBOL, random, 30 + random.nextInt(30), 1 + random.nextInt(3));
    keeper = random.nextInt(4) == 0 ? new BookKeeper(SYMBOL, 40) : new BookKeeper(SYMBOL);
    deliveredTo = exchange.firstVersion();
    disturb();
  }

  void run() {
    for (DepthUpdate update : deliveries) {
      answer(false);
      deliver(update);
      if (random.nextInt(50) == 0) {
        boolean wasAwaited = keeper.state() == BookKeeper.State.AWAITS_SNAPSHOT;
        if (!wasAwaited) {
          assertThat(keeper.onSnapshot(exchange.snapshotAt(anyVersion())))
              .isEqualTo(Outcome.SNAPSHOT_UNASKED);
        }
        check();
      }
    }
    // From here on nothing goes wrong any more, so the book must come to what the exchange has.
    deliver(exchange.updates().get(exchange.updates().size() - 1));
    answer(true);
    answer(true);
    assertThat(keeper.isLive()).isTrue();
    assertThat(keeper.book().version()).isEqualTo(exchange.lastVersion());
    check();
    assertThat(keeper.counters().snapshotsAsked()).isLessThanOrEqualTo(reasonsToAsk());
    count();
  }

  private void disturb() {
    List<DepthUpdate> updates = exchange.updates();
    int lostPercent = random.nextInt(8);
    for (int i = 0; i < updates.size(); i++) {
      DepthUpdate update = updates.get(i);
      int fault = random.nextInt(100);
      if (fault < lostPercent) {
        total.add("lost", 1);
      } else if (fault < 12) {
        deliveries.add(update);
        deliveries.add(updates.get(Math.max(0, i - random.nextInt(4))));
        total.add("repeated", 1);
      } else if (fault < 16 && i + 1 < updates.size()) {
        deliveries.add(updates.get(++i));
        deliveries.add(update);
        total.add("swapped", 1);
      } else if (fault < 18) {
        deliveries.add(exchange.crossing(update));
        total.add("spoilt", 1);
      } else {
        deliveries.add(update);
      }
    }
  }

  private void deliver(DepthUpdate update) {
    boolean wasLive = keeper.isLive();
    long version = keeper.book().version();
    Outcome outcome = keeper.onUpdate(update);
    deliveredTo = Math.max(deliveredTo, update.toVersion());
    if (wasLive) {
      boolean isKnown = update.toVersion() <= version;
      boolean isNext = !isKnown && update.fromVersion() <= version + 1;
      boolean isGap = !isKnown && !isNext;
      total.gaps += isGap ? 1 : 0;
      if (isGap && keeper.isLive()) {
        total.undetectedGaps++;
        return;
      }
      assertThat(keeper.isLive()).isEqualTo(isKnown || (isNext && outcome != Outcome.CROSSED));
      if (keeper.isLive()) {
        assertThat(keeper.book().version()).isEqualTo(isKnown ? version : update.toVersion());
      }
    } else {
      assertThat(keeper.isLive()).isFalse();
    }
    check();
  }

  /** Lets time pass for the snapshot that is asked for, if there is one. */
  private void answer(boolean isAtOnce) {
    if (keeper.takeSnapshotRequest()) {
      assertThat(keeper.takeSnapshotRequest()).isFalse();
      snapshotIn = random.nextInt(10);
    }
    if (keeper.state() != BookKeeper.State.AWAITS_SNAPSHOT || (!isAtOnce && snapshotIn-- > 0)) {
      return;
    }
    if (!isAtOnce && random.nextInt(10) == 0) {
      failures++;
      keeper.onSnapshotFailed();
      return;
    }
    keeper.onSnapshot(exchange.snapshotAt(isAtOnce ? exchange.lastVersion() : anyVersion()));
    check();
  }

  /** Around the updates delivered so far: older, newer, or in the middle of one. */
  private long anyVersion() {
    long version = deliveredTo + random.nextInt(-12, 8);
    return Math.max(exchange.firstVersion(), Math.min(exchange.lastVersion(), version));
  }

  private void check() {
    OrderBook book = keeper.book();
    assertThat(book.isUsable()).isEqualTo(keeper.isLive());
    if (!keeper.isLive()) {
      assertThat(book.asks().count() + book.bids().count()).isZero();
      return;
    }
    total.shown++;
    total.crossed += isCrossed(book) ? 1 : 0;
    total.wrong += Arrays.equals(exchange.bookAt(book.version()), levels(book)) ? 0 : 1;
  }

  /** By its prices, not by what it says of itself. */
  private static boolean isCrossed(OrderBook book) {
    int bid = book.bids().best();
    int ask = book.asks().best();
    return bid != BookSide.NONE
        && ask != BookSide.NONE
        && book.bids().price(bid) >= book.asks().price(ask);
  }

  private long[] levels(OrderBook book) {
    long[] levels = new long[1 + 2 * (book.asks().count() + book.bids().count())];
    levels[0] = book.asks().count();
    int at = 1;
    for (BookSide side : new BookSide[] {book.asks(), book.bids()}) {
      int copied = side.copy(prices, quantities);
      for (int i = 0; i < copied; i++) {
        levels[at++] = prices[i];
        levels[at++] = quantities[i];
      }
    }
    return levels;
  }

  private long reasonsToAsk() {
    BookCounters counters = keeper.counters();
    return 1 + counters.gaps() + counters.crossed() + counters.snapshotsTooOld() + failures;
  }

  private void count() {
    BookCounters counters = keeper.counters();
    total.add("applied", counters.applied());
    total.add("replayed", counters.replayed());
    total.add("stale", counters.stale());
    total.add("gaps", counters.gaps());
    total.add("crossed", counters.crossed());
    total.add("overflows", counters.overflows());
    total.add("snapshots", counters.snapshotsTaken());
    total.add("snapshots too old", counters.snapshotsTooOld());
    total.add("snapshots unasked", counters.snapshotsUnasked());
    total.add("snapshots failed", failures);
  }
}
