package io.mexcbench.engine;

import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SortedLevels;
import io.mexcbench.hotpath.market.Symbol;

/**
 * Depth updates of one symbol made into one: quantities are absolute, so of each price the last
 * counts, and the versions reach from the first to the last. What was missing between two of them
 * is not hidden: the merged update then begins behind the gap, and the book will notice. Merging
 * allocates nothing: it is done when the system is behind, and must not put it further behind.
 */
final class MergedDepth {
  private final Symbol symbol;
  private final SortedLevels asks = new SortedLevels();
  private final SortedLevels bids = new SortedLevels();
  private final DepthUpdate taken;
  private long fromVersion;
  private long toVersion;
  private long sendTimeMillis;
  private long receivedNanos;
  private boolean isEmpty = true;

  MergedDepth(Symbol symbol) {
    this.symbol = symbol;
    taken = new DepthUpdate(symbol);
  }

  void add(DepthUpdate update, long receivedNanos) {
    if (!isEmpty && update.toVersion() <= toVersion) {
      // A repetition, or out of order: its quantities are not the last ones.
      return;
    }
    if (!isEmpty && update.fromVersion() > toVersion + 1) {
      clear();
    }
    if (isEmpty) {
      isEmpty = false;
      fromVersion = update.fromVersion();
      this.receivedNanos = receivedNanos;
    }
    toVersion = update.toVersion();
    sendTimeMillis = update.sendTimeMillis();
    for (int i = 0; i < update.askCount(); i++) {
      asks.set(update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      bids.set(update.bidPrice(i), update.bidQuantity(i));
    }
  }

  boolean isEmpty() {
    return isEmpty;
  }

  /** When the first of them arrived. */
  long receivedNanos() {
    return receivedNanos;
  }

  /** All of them as one, after which there are none; good until the next call. */
  DepthUpdate take() {
    taken.reset(symbol).setVersions(fromVersion, toVersion);
    taken.setSendTimeMillis(sendTimeMillis);
    for (int i = 0; i < asks.count(); i++) {
      taken.addAsk(asks.key(i), asks.quantity(i));
    }
    for (int i = 0; i < bids.count(); i++) {
      taken.addBid(bids.key(i), bids.quantity(i));
    }
    clear();
    return taken;
  }

  void clear() {
    asks.clear();
    bids.clear();
    toVersion = 0;
    isEmpty = true;
  }
}
