package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;

/** A book in rows of sorted chunks, the array's answer to a tree of wide nodes. */
final class ChunkedBook {
  private final ChunkedSide asks = new ChunkedSide(-1);
  private final ChunkedSide bids = new ChunkedSide(1);

  void apply(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      asks.set(update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      bids.set(update.bidPrice(i), update.bidQuantity(i));
    }
  }

  long top() {
    int askChunk = asks.chunkCount() - 1;
    int bidChunk = bids.chunkCount() - 1;
    int ask = asks.count(askChunk) - 1;
    int bid = bids.count(bidChunk) - 1;
    return BookChecksum.top(
        asks.price(askChunk, ask),
        asks.quantity(askChunk, ask),
        bids.price(bidChunk, bid),
        bids.quantity(bidChunk, bid));
  }

  long checksum() {
    BookChecksum sum = new BookChecksum();
    add(asks, sum);
    add(bids, sum);
    return sum.value();
  }

  private static void add(ChunkedSide side, BookChecksum sum) {
    for (int chunk = side.chunkCount() - 1; chunk >= 0; chunk--) {
      for (int i = side.count(chunk) - 1; i >= 0; i--) {
        sum.add(side.price(chunk, i), side.quantity(chunk, i));
      }
    }
  }
}
