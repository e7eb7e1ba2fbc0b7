package io.mexcbench.bench.market;

import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.FuturesListener;
import io.mexcbench.hotpath.market.Kline;
import io.mexcbench.hotpath.market.KlineField;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Ticker;
import io.mexcbench.hotpath.market.TickerField;

/**
 * Uses every number that a decoder delivers, so that none of the work is for nothing: the sum of
 * all prices, quantities, versions and times of the last message.
 */
final class Checksum implements SpotListener, FuturesListener {
  private static final KlineField[] KLINE_FIELDS = KlineField.values();
  private static final TickerField[] TICKER_FIELDS = TickerField.values();

  private long sum;

  long take() {
    long taken = sum;
    sum = 0;
    return taken;
  }

  @Override
  public void onDepth(DepthUpdate depth) {
    long levels = depth.fromVersion() + depth.toVersion() + depth.sendTimeMillis();
    for (int i = 0; i < depth.askCount(); i++) {
      levels += depth.askPrice(i) + depth.askQuantity(i);
    }
    for (int i = 0; i < depth.bidCount(); i++) {
      levels += depth.bidPrice(i) + depth.bidQuantity(i);
    }
    sum += levels;
  }

  @Override
  public void onLimitDepth(DepthUpdate depth) {
    onDepth(depth);
  }

  @Override
  public void onDeals(Deals deals) {
    long all = deals.sendTimeMillis();
    for (int i = 0; i < deals.count(); i++) {
      all += deals.price(i) + deals.quantity(i) + deals.tradeType(i) + deals.timeMillis(i);
    }
    sum += all;
  }

  @Override
  public void onQuote(Quote quote) {
    sum +=
        quote.bidPrice()
            + quote.bidQuantity()
            + quote.askPrice()
            + quote.askQuantity()
            + quote.version()
            + quote.sendTimeMillis();
  }

  @Override
  public void onKline(Kline kline) {
    sum += kline.sendTimeMillis();
    for (KlineField field : KLINE_FIELDS) {
      sum += kline.value(field);
    }
  }

  @Override
  public void onMiniTicker(Ticker ticker) {
    onTicker(ticker);
  }

  @Override
  public void onTicker(Ticker ticker) {
    sum += ticker.sendTimeMillis();
    for (TickerField field : TICKER_FIELDS) {
      sum += ticker.value(field);
    }
  }
}
