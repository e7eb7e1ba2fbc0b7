package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;
import java.util.Map;
import java.util.TreeMap;

/**
 * A book as most Java systems have it. Both trees are in natural order, which spares the calls of a
 * comparator, and the best bid is the last entry.
 */
final class TreeBook {
  private final TreeMap<Long, Long> asks = new TreeMap<>();
  private final TreeMap<Long, Long> bids = new TreeMap<>();

  void apply(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      setAsk(update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      setBid(update.bidPrice(i), update.bidQuantity(i));
    }
  }

  void setAsk(long price, long quantity) {
    set(asks, price, quantity);
  }

  void setBid(long price, long quantity) {
    set(bids, price, quantity);
  }

  private static void set(Map<Long, Long> side, long price, long quantity) {
    if (quantity == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
  }

  long top() {
    Map.Entry<Long, Long> ask = bestAsk();
    Map.Entry<Long, Long> bid = bestBid();
    return BookChecksum.top(ask.getKey(), ask.getValue(), bid.getKey(), bid.getValue());
  }

  Map.Entry<Long, Long> bestAsk() {
    return asks.firstEntry();
  }

  Map.Entry<Long, Long> bestBid() {
    return bids.lastEntry();
  }

  void clear() {
    asks.clear();
    bids.clear();
  }

  long checksum() {
    BookChecksum sum = new BookChecksum();
    asks.forEach(sum::add);
    bids.descendingMap().forEach(sum::add);
    return sum.value();
  }
}
