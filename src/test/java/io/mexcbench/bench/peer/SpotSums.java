package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Quote;

/** One number for everything that a carrier says, the place of each level included. */
final class SpotSums {
  private SpotSums() {}

  static long of(DepthUpdate depth) {
    long sum = depth.symbol().id() + depth.fromVersion();
    sum = 31 * sum + depth.toVersion();
    sum = 31 * sum + depth.sendTimeMillis();
    sum = 31 * sum + depth.orderTimeMillis();
    for (int i = 0; i < depth.askCount(); i++) {
      sum = 31 * (31 * sum + depth.askPrice(i)) + depth.askQuantity(i);
    }
    sum = 31 * sum + depth.askCount();
    for (int i = 0; i < depth.bidCount(); i++) {
      sum = 31 * (31 * sum + depth.bidPrice(i)) + depth.bidQuantity(i);
    }
    return sum;
  }

  static long of(Quote quote) {
    long sum = quote.symbol().id() + quote.version();
    sum = 31 * sum + quote.bidPrice();
    sum = 31 * sum + quote.bidQuantity();
    sum = 31 * sum + quote.askPrice();
    sum = 31 * sum + quote.askQuantity();
    sum = 31 * sum + quote.sendTimeMillis();
    return 31 * sum + quote.orderTimeMillis();
  }
}
