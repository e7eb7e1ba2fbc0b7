package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.FuturesListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.Ticker;
import io.mexcbench.hotpath.market.TickerField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every contestant makes of a futures message: the sum of its scaled longs, with a weight for
 * each that tells them apart. It hears our decoder; the peers hand their numbers in.
 */
final class FuturesNumbers implements FuturesListener {
  /** The members of a ticker that are compared; the weight of one is its place times two plus 1. */
  static final List<TickerField> TICKER =
      List.of(
          TickerField.LAST_PRICE,
          TickerField.CHANGE_RATE,
          TickerField.FAIR_PRICE,
          TickerField.INDEX_PRICE,
          TickerField.VOLUME,
          TickerField.AMOUNT,
          TickerField.MAX_BID_PRICE,
          TickerField.MIN_ASK_PRICE,
          TickerField.LOW_PRICE,
          TickerField.HIGH_PRICE,
          TickerField.TIME_MILLIS,
          TickerField.BID_PRICE,
          TickerField.ASK_PRICE,
          TickerField.OPEN_INTEREST,
          TickerField.CHANGE_PRICE,
          TickerField.FUNDING_RATE);

  private static final double[] POWERS = new double[19];

  static {
    for (int i = 0; i < POWERS.length; i++) {
      POWERS[i] = Math.pow(10, i);
    }
  }

  private final Map<String, Symbol> symbols;
  private long sum;
  private int place;

  FuturesNumbers(List<Symbol> symbols) {
    this.symbols = symbols.stream().collect(Collectors.toMap(Symbol::name, Function.identity()));
  }

  long take() {
    long taken = sum;
    sum = 0;
    place = 0;
    return taken;
  }

  Symbol symbol(String name) {
    return symbols.get(name);
  }

  /** Exact for the numbers of these messages, which have at most 16 digits. */
  static long scaled(double number, int scale) {
    return Math.round(number * POWERS[scale]);
  }

  void add(long version, long sendTimeMillis) {
    sum += version + sendTimeMillis;
  }

  void addAsk(long price, long quantity) {
    sum += price + 31 * quantity;
  }

  void addBid(long price, long quantity) {
    sum += 7 * price + 13 * quantity;
  }

  void addDeal(long price, long quantity, long tradeType, long timeMillis) {
    sum += price + 31 * quantity + 7 * tradeType + 3 * timeMillis;
  }

  /** The members of {@link #TICKER} in that order. */
  void addMember(long value) {
    sum += value * (2L * place++ + 1);
  }

  @Override
  public void onFullDepth(DepthUpdate depth) {
    add(depth.toVersion(), depth.sendTimeMillis());
    for (int i = 0; i < depth.askCount(); i++) {
      addAsk(depth.askPrice(i), depth.askQuantity(i));
    }
    for (int i = 0; i < depth.bidCount(); i++) {
      addBid(depth.bidPrice(i), depth.bidQuantity(i));
    }
  }

  @Override
  public void onDeals(Deals deals) {
    add(0, deals.sendTimeMillis());
    for (int i = 0; i < deals.count(); i++) {
      addDeal(deals.price(i), deals.quantity(i), deals.tradeType(i), deals.timeMillis(i));
    }
  }

  @Override
  public void onTicker(Ticker ticker) {
    add(0, ticker.sendTimeMillis());
    for (int i = 0; i < TICKER.size(); i++) {
      addMember(ticker.value(TICKER.get(i)));
    }
  }
}
