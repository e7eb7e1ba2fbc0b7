package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.OrderBook;

/**
 * Which side of the book outweighs the other, from -1 (asks alone) to 1 (bids alone): the
 * difference of the quantities over their sum.
 */
public final class BookImbalance {
  private BookImbalance() {}

  /** Of the best quantities, which are not negative; two empty sides are in balance. */
  public static double of(long bidQuantity, long askQuantity) {
    // As doubles, because the sum of two longs may not be a long.
    return between((double) bidQuantity, (double) askQuantity);
  }

  /** Of the best {@code levels} of each side, or of as many as there are; costs that many reads. */
  public static double of(OrderBook book, int levels) {
    double bids = 0;
    for (int depth = Math.min(levels, book.bidCount()) - 1; depth >= 0; depth--) {
      bids += book.bidQuantity(depth);
    }
    double asks = 0;
    for (int depth = Math.min(levels, book.askCount()) - 1; depth >= 0; depth--) {
      asks += book.askQuantity(depth);
    }
    return between(bids, asks);
  }

  private static double between(double bids, double asks) {
    double total = bids + asks;
    return total == 0 ? 0 : (bids - asks) / total;
  }
}
