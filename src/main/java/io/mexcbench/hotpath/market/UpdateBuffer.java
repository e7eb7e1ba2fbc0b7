package io.mexcbench.hotpath.market;

import java.util.Arrays;

/**
 * Copies of the updates that came while a snapshot was awaited, oldest first, in one array: it
 * grows to its bound, once, and then stays.
 *
 * <pre>
 *   record   from, to, send time, order time, asks, bids, then a price and a quantity for each level
 * </pre>
 */
final class UpdateBuffer {
  private static final int HEADER = 6;
  private static final int INITIAL_LENGTH = 1 << 10;

  private final int lengthMax;
  private long[] records = new long[INITIAL_LENGTH];
  private int end;
  private int updates;

  /**
   * @param levelsMax levels that all updates together may have; a header counts as three
   */
  UpdateBuffer(int levelsMax) {
    lengthMax = 2 * levelsMax;
  }

  int updates() {
    return updates;
  }

  void clear() {
    end = 0;
    updates = 0;
  }

  /** False, and nothing added, if it does not fit. */
  boolean add(DepthUpdate update) {
    int length = HEADER + 2 * (update.askCount() + update.bidCount());
    if (length > lengthMax - end) {
      return false;
    }
    if (end + length > records.length) {
      records = Arrays.copyOf(records, Math.min(lengthMax, Math.max(2 * end, end + length)));
    }
    int at = end;
    records[at++] = update.fromVersion();
    records[at++] = update.toVersion();
    records[at++] = update.sendTimeMillis();
    records[at++] = update.orderTimeMillis();
    records[at++] = update.askCount();
    records[at++] = update.bidCount();
    for (int i = 0; i < update.askCount(); i++) {
      records[at++] = update.askPrice(i);
      records[at++] = update.askQuantity(i);
    }
    for (int i = 0; i < update.bidCount(); i++) {
      records[at++] = update.bidPrice(i);
      records[at++] = update.bidQuantity(i);
    }
    end = at;
    updates++;
    return true;
  }

  /**
   * Reads the record at that position, 0 for the first, into an update; returns the position of the
   * next.
   */
  int read(int position, DepthUpdate into) {
    int at = position + HEADER;
    into.reset(into.symbol());
    into.setVersions(records[position], records[position + 1]);
    into.setSendTimeMillis(records[position + 2]);
    into.setOrderTimeMillis(records[position + 3]);
    for (long left = records[position + 4]; left > 0; left--) {
      into.addAsk(records[at], records[at + 1]);
      at += 2;
    }
    for (long left = records[position + 5]; left > 0; left--) {
      into.addBid(records[at], records[at + 1]);
      at += 2;
    }
    return at;
  }
}
