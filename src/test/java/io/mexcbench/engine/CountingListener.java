package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.lifecycle.OrderState;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;

/** Counts what a listener hears. */
final class CountingListener implements MarketListener {
  long trades;
  long quotes;
  long sent;
  long told;
  long ended;

  @Override
  public void onTrade(Symbol symbol, long timeMillis, long price, long quantity) {
    trades += timeMillis > 0 && price > 0 && quantity > 0 ? 1 : 0;
  }

  @Override
  public void onQuote(
      Symbol symbol,
      long timeMillis,
      long bidPrice,
      long bidQuantity,
      long askPrice,
      long askQuantity) {
    quotes += timeMillis > 0 && bidPrice < askPrice ? 1 : 0;
  }

  @Override
  public void onOrder(long sequence, OrderIntent intent, OrderState state, long filledQuantity) {
    told++;
    sent += state == OrderState.SENT && filledQuantity == 0 ? 1 : 0;
    ended += state.isFinal() ? 1 : 0;
  }
}
