package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;

/** A book in sorted arrays, with a search and a move of memory for each level. */
final class SortedArrayBook {
  private static final int INITIAL_LEVELS = 1024;

  private final SortedSide asks = SortedSide.asks(INITIAL_LEVELS);
  private final SortedSide bids = SortedSide.bids(INITIAL_LEVELS);

  void apply(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      asks.set(update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      bids.set(update.bidPrice(i), update.bidQuantity(i));
    }
  }

  long top() {
    return BookChecksum.top(asks.price(0), asks.quantity(0), bids.price(0), bids.quantity(0));
  }

  long checksum() {
    BookChecksum sum = new BookChecksum();
    for (int i = 0; i < asks.count(); i++) {
      sum.add(asks.price(i), asks.quantity(i));
    }
    for (int i = 0; i < bids.count(); i++) {
      sum.add(bids.price(i), bids.quantity(i));
    }
    return sum.value();
  }
}
