package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.SpotListener;

/** Adds up what the last deals message says, with the length of the trade ids. */
final class DealsSum implements SpotListener {
  private long sum;

  long take() {
    long taken = sum;
    sum = 0;
    return taken;
  }

  @Override
  public void onDeals(Deals deals) {
    long all = deals.sendTimeMillis();
    for (int i = 0; i < deals.count(); i++) {
      all += deals.price(i) + deals.quantity(i) + deals.tradeType(i) + deals.timeMillis(i);
      all += deals.tradeId(i).length();
    }
    sum += all;
  }
}
