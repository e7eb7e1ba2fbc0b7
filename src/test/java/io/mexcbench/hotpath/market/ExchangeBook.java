package io.mexcbench.hotpath.market;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * An exchange that knows what its book was at every version, and publishes it as snapshots and as
 * updates that each hold one or several versions. Its book is never crossed.
 */
final class ExchangeBook {
  private static final long FIRST_VERSION = 1_000;

  private final Symbol symbol;
  private final SplittableRandom random;
  private final TreeMap<Long, Long> asks = new TreeMap<>();
  private final TreeMap<Long, Long> bids = new TreeMap<>();
  private final List<long[]> books = new ArrayList<>();
  private final List<DepthUpdate> updates = new ArrayList<>();
  private Map<Long, Long> changedAsks = new HashMap<>();
  private Map<Long, Long> changedBids = new HashMap<>();
  private long middle = 500;

  ExchangeBook(Symbol symbol, SplittableRandom random, int updateCount, int versionsMax) {
    this.symbol = symbol;
    this.random = random;
    for (int i = 0; i < 20; i++) {
      changeOne();
    }
    books.add(levels());
    for (int i = 0; i < updateCount; i++) {
      publish(1 + random.nextInt(versionsMax));
    }
  }

  List<DepthUpdate> updates() {
    return updates;
  }

  long firstVersion() {
    return FIRST_VERSION;
  }

  long lastVersion() {
    return FIRST_VERSION + books.size() - 1;
  }

  /** Number of asks, then price and quantity of each level, best first, asks before bids. */
  long[] bookAt(long version) {
    return books.get((int) (version - FIRST_VERSION));
  }

  DepthUpdate snapshotAt(long version) {
    DepthUpdate snapshot = new DepthUpdate(symbol);
    long[] levels = bookAt(version);
    for (int i = 1; i < levels.length; i += 2) {
      if (i <= 2 * levels[0]) {
        snapshot.addAsk(levels[i], levels[i + 1]);
      } else {
        snapshot.addBid(levels[i], levels[i + 1]);
      }
    }
    snapshot.setVersions(0, version);
    return snapshot;
  }

  /** The update with one more bid, at the best ask of the book after it. */
  DepthUpdate crossing(DepthUpdate update) {
    DepthUpdate crossing = update.copy();
    crossing.addBid(bookAt(update.toVersion())[1] + random.nextInt(2), 1);
    return crossing;
  }

  private void publish(int versions) {
    changedAsks = new HashMap<>();
    changedBids = new HashMap<>();
    long from = lastVersion() + 1;
    for (int i = 0; i < versions; i++) {
      changeOne();
      books.add(levels());
    }
    DepthUpdate update = new DepthUpdate(symbol);
    changedAsks.forEach(update::addAsk);
    changedBids.forEach(update::addBid);
    if (random.nextInt(4) == 0) {
      update.addAsk(9_000_000 + random.nextInt(9), 0);
    }
    update.setVersions(from, lastVersion());
    updates.add(update);
  }

  private void changeOne() {
    middle += random.nextInt(5) == 0 ? random.nextInt(-3, 4) : 0;
    while (!asks.isEmpty() && asks.firstKey() <= middle) {
      set(true, asks.firstKey(), 0);
    }
    while (!bids.isEmpty() && bids.lastKey() > middle) {
      set(false, bids.lastKey(), 0);
    }
    long distance = random.nextInt(12) * (random.nextInt(20) == 0 ? 1_000_003L : 1);
    long quantity = random.nextInt(100) < 45 ? 0 : 1 + random.nextInt(50);
    if (random.nextBoolean()) {
      set(true, middle + 1 + distance, quantity);
    } else {
      set(false, middle - distance, quantity);
    }
    // Never without an ask, so that there is something to cross.
    if (asks.isEmpty()) {
      set(true, middle + 40, 7);
    }
  }

  private void set(boolean isAsk, long price, long quantity) {
    TreeMap<Long, Long> side = isAsk ? asks : bids;
    if (quantity == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
    (isAsk ? changedAsks : changedBids).put(price, quantity);
  }

  private long[] levels() {
    long[] levels = new long[1 + 2 * (asks.size() + bids.size())];
    levels[0] = asks.size();
    int[] at = {1};
    asks.forEach((price, quantity) -> put(levels, at, price, quantity));
    bids.descendingMap().forEach((price, quantity) -> put(levels, at, price, quantity));
    return levels;
  }

  private static void put(long[] levels, int[] at, long price, long quantity) {
    levels[at[0]++] = price;
    levels[at[0]++] = quantity;
  }
}
