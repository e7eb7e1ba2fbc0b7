package io.mexcbench.engine;

import io.mexcbench.hotpath.market.BookKeeper;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Strategy;

/** One symbol's book and the strategy that trades on it. */
final class BookDesk {
  private final BookKeeper keeper;
  private final Strategy strategy;
  private final EngineCounters counters;
  private boolean isFed;
  private boolean wasLive;

  BookDesk(Symbol symbol, Strategy strategy, EngineCounters counters) {
    this.keeper = new BookKeeper(symbol);
    this.strategy = strategy;
    this.counters = counters;
  }

  /** Returns whether the strategy was told. */
  boolean onDepth(DepthUpdate update) {
    if (keeper.onUpdate(update) == BookKeeper.Outcome.APPLIED) {
      counters.updates.increment();
      strategy.onBook(update.sendTimeMillis(), keeper.book());
      return true;
    }
    noticeLoss();
    return false;
  }

  /** The strategy must not go on from prices that no longer hold. */
  private void noticeLoss() {
    if (wasLive && !keeper.isLive()) {
      counters.gaps.increment();
      strategy.onMarketLost();
    }
    wasLive = keeper.isLive();
  }

  void onSnapshot(DepthUpdate snapshot) {
    if (keeper.onSnapshot(snapshot) == BookKeeper.Outcome.APPLIED) {
      counters.snapshots.increment();
    }
    noticeLoss();
  }

  void onSnapshotFailed() {
    keeper.onSnapshotFailed();
  }

  /** Its updates arrive from now on, so that a snapshot can be joined with them. */
  void onFed() {
    isFed = true;
  }

  /** True once for each snapshot that is to be fetched. */
  boolean takeSnapshotRequest() {
    return isFed && keeper.takeSnapshotRequest();
  }

  /** The connection was lost: what comes next need not follow what came last. */
  void onConnectionLost() {
    if (wasLive) {
      strategy.onMarketLost();
    }
    keeper.reset();
    isFed = false;
    wasLive = false;
  }

  /** Best bid, 0 if there is none: what orders are judged by. */
  long referencePrice() {
    OrderBook book = keeper.book();
    int bid = book.bids().best();
    return bid == BookSide.NONE ? 0 : book.bids().price(bid);
  }

  boolean isLive() {
    return keeper.isLive();
  }

  BookKeeper keeper() {
    return keeper;
  }

  Strategy strategy() {
    return strategy;
  }
}
