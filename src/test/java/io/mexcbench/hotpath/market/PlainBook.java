package io.mexcbench.hotpath.market;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A book as two trees, best level first: what a book is compared with. */
public final class PlainBook {
  private final TreeMap<Long, Long> asks = new TreeMap<>();
  private final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());

  public void apply(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      put(asks, update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      put(bids, update.bidPrice(i), update.bidQuantity(i));
    }
  }

  public void clear() {
    asks.clear();
    bids.clear();
  }

  /** Quantity by price. */
  public NavigableMap<Long, Long> asks() {
    return asks;
  }

  public NavigableMap<Long, Long> bids() {
    return bids;
  }

  /** The levels of one side of the product's book, in the same form. */
  public static Map<Long, Long> levels(BookSide side) {
    Map<Long, Long> levels = new LinkedHashMap<>();
    for (int place = side.best(); place != BookSide.NONE; place = side.next(place)) {
      levels.put(side.price(place), side.quantity(place));
    }
    return levels;
  }

  private static void put(Map<Long, Long> side, long price, long quantity) {
    if (quantity == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
  }
}
