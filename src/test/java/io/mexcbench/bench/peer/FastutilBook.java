package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;
import it.unimi.dsi.fastutil.longs.Long2LongMap;
import it.unimi.dsi.fastutil.longs.Long2LongRBTreeMap;

/**
 * A book in fastutil's red-black trees of primitive longs; its AVL trees came out level with them.
 */
final class FastutilBook {
  private final Long2LongRBTreeMap asks = new Long2LongRBTreeMap();
  private final Long2LongRBTreeMap bids = new Long2LongRBTreeMap();

  void apply(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      set(asks, update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      set(bids, update.bidPrice(i), update.bidQuantity(i));
    }
  }

  private static void set(Long2LongRBTreeMap side, long price, long quantity) {
    if (quantity == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
  }

  long top() {
    long ask = asks.firstLongKey();
    long bid = bids.lastLongKey();
    return BookChecksum.top(ask, asks.get(ask), bid, bids.get(bid));
  }

  long checksum() {
    BookChecksum sum = new BookChecksum();
    for (Long2LongMap.Entry level : asks.long2LongEntrySet()) {
      sum.add(level.getLongKey(), level.getLongValue());
    }
    long[] prices = bids.keySet().toLongArray();
    for (int i = prices.length - 1; i >= 0; i--) {
      sum.add(prices[i], bids.get(prices[i]));
    }
    return sum.value();
  }
}
