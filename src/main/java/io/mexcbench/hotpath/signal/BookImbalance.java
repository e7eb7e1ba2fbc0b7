package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.BookSide;
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
    return between(UnsignedDouble.of(bidQuantity), UnsignedDouble.of(askQuantity));
  }

  /** Of the best {@code levels} of each side, or of as many as there are; costs that many reads. */
  public static double of(OrderBook book, int levels) {
    return between(quantity(book.bids(), levels), quantity(book.asks(), levels));
  }

  private static double quantity(BookSide side, int levels) {
    double total = 0;
    int left = levels;
    for (int place = side.best(); place != BookSide.NONE && left > 0; place = side.next(place)) {
      total += UnsignedDouble.of(side.quantity(place));
      left--;
    }
    return total;
  }

  private static double between(double bids, double asks) {
    double total = bids + asks;
    return total == 0 ? 0 : (bids - asks) / total;
  }
}
