package io.mexcbench.hotpath.market;

import java.util.Objects;

/**
 * The order book of one symbol, kept from a snapshot and the updates after it.
 *
 * <p>Source of the version rule: MEXC's page on maintaining a local order book. An update whose
 * versions the book already has is stale; one that starts after the next version leaves a gap, and
 * from then on the book holds nothing until the next snapshot; one that straddles the book's
 * version is applied, because quantities are absolute.
 */
public final class OrderBook {
  /** What became of an update. */
  public enum Outcome {
    APPLIED,
    /** The book is already past it. */
    STALE,
    /** Updates are missing in between: the book was emptied and needs a snapshot. */
    GAP,
    /** The book has had no snapshot, or none since the last gap. */
    NO_SNAPSHOT
  }

  private final Symbol symbol;
  private final BookSide asks;
  private final BookSide bids;
  private long version;
  private boolean usable;

  public OrderBook(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
    asks = BookSide.asks();
    bids = BookSide.bids();
  }

  /** Replaces everything by the levels of the snapshot, whose {@code toVersion} is the version. */
  public void applySnapshot(DepthUpdate snapshot) {
    requireSameSymbol(snapshot);
    clear();
    // Worst level first, so that in the usual order every level is appended.
    for (int i = snapshot.askCount() - 1; i >= 0; i--) {
      asks.load(snapshot.askPrice(i), snapshot.askQuantity(i));
    }
    for (int i = snapshot.bidCount() - 1; i >= 0; i--) {
      bids.load(snapshot.bidPrice(i), snapshot.bidQuantity(i));
    }
    asks.endLoad();
    bids.endLoad();
    version = snapshot.toVersion();
    usable = true;
  }

  /** Applies an update if it is the next one. */
  public Outcome apply(DepthUpdate update) {
    requireSameSymbol(update);
    if (!usable) {
      return Outcome.NO_SNAPSHOT;
    }
    if (update.toVersion() <= version) {
      return Outcome.STALE;
    }
    if (update.fromVersion() > version + 1) {
      clear();
      return Outcome.GAP;
    }
    for (int i = 0; i < update.askCount(); i++) {
      asks.set(update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      bids.set(update.bidPrice(i), update.bidQuantity(i));
    }
    version = update.toVersion();
    return Outcome.APPLIED;
  }

  /**
   * Makes {@code fromVersion} the next version of a usable book and leaves its levels alone, so
   * that a recorded stretch of updates can be replayed again and again.
   */
  public void expectVersion(long fromVersion) {
    version = fromVersion - 1;
  }

  /** Empties the book; it needs a snapshot before it takes updates again. */
  public void clear() {
    asks.clear();
    bids.clear();
    usable = false;
  }

  /** Whether the book has had a snapshot and no gap since. */
  public boolean isUsable() {
    return usable;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** The version of the last update or snapshot applied. */
  public long version() {
    return version;
  }

  /** The side that sells, lowest price first. */
  public BookSide asks() {
    return asks;
  }

  /** The side that buys, highest price first. */
  public BookSide bids() {
    return bids;
  }

  /** Whether somebody bids at least what somebody asks: a sign that updates were lost. */
  public boolean isCrossed() {
    int ask = asks.best();
    int bid = bids.best();
    return ask != BookSide.NONE && bid != BookSide.NONE && bids.price(bid) >= asks.price(ask);
  }

  void requireSameSymbol(DepthUpdate update) {
    if (update.symbol().id() != symbol.id()) {
      throw new IllegalArgumentException(
          "update must be of " + symbol.name() + ", got " + update.symbol().name());
    }
  }
}
