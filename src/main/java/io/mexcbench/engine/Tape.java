package io.mexcbench.engine;

import io.mexcbench.engine.view.BarView;
import io.mexcbench.engine.view.LevelView;
import io.mexcbench.engine.view.QuoteView;
import io.mexcbench.engine.view.TradeView;
import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.Bar;
import io.mexcbench.hotpath.signal.TimeBars;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the market of one symbol did of late, for those who look at it: the last quote, some trades,
 * some bars. Nothing is allocated until somebody looks.
 */
final class Tape {
  static final int TRADES = 64;
  static final int BARS = 240;
  private static final long MINUTE_MILLIS = 60_000;

  private final Symbol symbol;
  private final long[] tradeMillis = new long[TRADES];
  private final long[] tradePrices = new long[TRADES];
  private final long[] tradeQuantities = new long[TRADES];
  private final int[] tradeTypes = new int[TRADES];
  private final Bar[] bars = new Bar[BARS];
  private final TimeBars minutes;
  private long trades;
  private long complete;
  private long bidPrice;
  private long bidQuantity;
  private long askPrice;
  private long askQuantity;
  private long quoteMillis;

  /** What was shown last: shown again if nothing has come since. */
  private List<TradeView> shownTrades = List.of();

  private long shownTradesUntil;
  private List<BarView> shownBars = List.of();
  private long shownBarsUntil;

  Tape(Symbol symbol) {
    this.symbol = symbol;
    Arrays.setAll(bars, i -> new Bar(symbol));
    minutes = new TimeBars(symbol, MINUTE_MILLIS, BARS, this::onBar);
  }

  void onQuote(Quote quote) {
    quoteMillis = quote.sendTimeMillis();
    bidPrice = quote.bidPrice();
    bidQuantity = quote.bidQuantity();
    askPrice = quote.askPrice();
    askQuantity = quote.askQuantity();
  }

  void onDeals(Deals deals) {
    for (int i = 0; i < deals.count(); i++) {
      onTrade(deals.timeMillis(i), deals.price(i), deals.quantity(i), deals.tradeType(i));
    }
  }

  void onTrade(long timeMillis, long price, long quantity, int type) {
    int at = (int) (trades++ % TRADES);
    tradeMillis[at] = timeMillis;
    tradePrices[at] = price;
    tradeQuantities[at] = quantity;
    tradeTypes[at] = type;
    minutes.onTrade(timeMillis, price, quantity);
  }

  private void onBar(Bar bar) {
    bars[(int) (complete++ % BARS)].copyFrom(bar);
  }

  Optional<QuoteView> quote() {
    return quoteMillis == 0 && bidPrice == 0 && askPrice == 0
        ? Optional.empty()
        : Optional.of(
            new QuoteView(quoteMillis, side(bidPrice, bidQuantity), side(askPrice, askQuantity)));
  }

  private Optional<LevelView> side(long price, long quantity) {
    return price == 0
        ? Optional.empty()
        : Optional.of(new LevelView(price(price), quantity(quantity)));
  }

  /** Newest first. */
  List<TradeView> trades() {
    if (shownTradesUntil != trades) {
      List<TradeView> shown = new ArrayList<>();
      for (long i = trades - 1; i >= Math.max(0, trades - TRADES); i--) {
        shown.add(trade((int) (i % TRADES)));
      }
      shownTrades = List.copyOf(shown);
      shownTradesUntil = trades;
    }
    return shownTrades;
  }

  private TradeView trade(int at) {
    return new TradeView(
        tradeMillis[at],
        price(tradePrices[at]),
        quantity(tradeQuantities[at]),
        switch (tradeTypes[at]) {
          case Deals.BUY -> "BUY";
          case Deals.SELL -> "SELL";
          default -> "UNKNOWN";
        });
  }

  /** Oldest first, the last one not over. */
  List<BarView> bars() {
    if (trades == 0) {
      return List.of();
    }
    if (shownBarsUntil != complete) {
      List<BarView> shown = new ArrayList<>();
      for (long i = Math.max(0, complete - BARS); i < complete; i++) {
        shown.add(bar(bars[(int) (i % BARS)], true));
      }
      shownBars = List.copyOf(shown);
      shownBarsUntil = complete;
    }
    List<BarView> all = new ArrayList<>(shownBars);
    if (minutes.current().tradeCount() > 0) {
      all.add(bar(minutes.current(), false));
    }
    return List.copyOf(all);
  }

  private BarView bar(Bar bar, boolean isComplete) {
    return new BarView(
        bar.startMillis(),
        price(bar.open()),
        price(bar.high()),
        price(bar.low()),
        price(bar.close()),
        quantity(bar.volume()),
        bar.tradeCount(),
        isComplete);
  }

  private BigDecimal price(long scaled) {
    return BigDecimal.valueOf(scaled, symbol.priceScale());
  }

  private BigDecimal quantity(long scaled) {
    return BigDecimal.valueOf(scaled, symbol.quantityScale());
  }
}
