package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;
import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.BitSet;

/**
 * A book in hash tables, with a bit for each tick to know the order. It serves prices within four
 * million ticks of the first.
 */
final class HashBook {
  private static final int REACH = 1 << 22;

  private final Side asks = new Side();
  private final Side bids = new Side();

  private static final class Side {
    private final Long2LongOpenHashMap quantities = new Long2LongOpenHashMap(1 << 13, 0.5f);
    private final BitSet ticks = new BitSet(2 * REACH);
    private long lowest = Long.MIN_VALUE;

    void set(long price, long quantity) {
      if (lowest == Long.MIN_VALUE) {
        lowest = price - REACH;
      }
      if (quantity == 0) {
        quantities.remove(price);
        ticks.clear((int) (price - lowest));
      } else {
        quantities.put(price, quantity);
        ticks.set((int) (price - lowest));
      }
    }

    long priceAt(int tick) {
      return lowest + tick;
    }
  }

  private int bestAsk;
  private int bestBid;

  void apply(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      asks.set(update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      bids.set(update.bidPrice(i), update.bidQuantity(i));
    }
    findBest(update);
  }

  /** From the best of before, or from what the update set if that is better. */
  private void findBest(DepthUpdate update) {
    int ask = bestAsk == 0 ? Integer.MAX_VALUE : bestAsk;
    for (int i = 0; i < update.askCount(); i++) {
      ask = Math.min(ask, (int) (update.askPrice(i) - asks.lowest));
    }
    int bid = bestBid;
    for (int i = 0; i < update.bidCount(); i++) {
      bid = Math.max(bid, (int) (update.bidPrice(i) - bids.lowest));
    }
    bestAsk = asks.ticks.nextSetBit(ask);
    bestBid = bids.ticks.previousSetBit(bid);
  }

  long top() {
    long ask = asks.priceAt(bestAsk);
    long bid = bids.priceAt(bestBid);
    return BookChecksum.top(ask, asks.quantities.get(ask), bid, bids.quantities.get(bid));
  }

  long checksum() {
    BookChecksum sum = new BookChecksum();
    BitSet ticks = asks.ticks;
    for (int tick = ticks.nextSetBit(0); tick >= 0; tick = ticks.nextSetBit(tick + 1)) {
      sum.add(asks.priceAt(tick), asks.quantities.get(asks.priceAt(tick)));
    }
    ticks = bids.ticks;
    for (int t = ticks.previousSetBit(ticks.size()); t >= 0; t = ticks.previousSetBit(t - 1)) {
      sum.add(bids.priceAt(t), bids.quantities.get(bids.priceAt(t)));
    }
    return sum.value();
  }
}
