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
 * What every contestant makes of a futures message: levels in a {@link DepthUpdate}, members in a
 * {@link Ticker}, and the rest as a sum. The peers fill a carrier of this class, our decoder brings
 * its own; the time of filling it is part of everybody's.
 */
final class FuturesNumbers implements FuturesListener {
  /** The members of a ticker that are compared. */
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
  private final TickerField[] members = TICKER.toArray(TickerField[]::new);
  private final DepthUpdate ownDepth;
  private final Ticker ownTicker;
  private DepthUpdate depth;
  private Ticker ticker;
  private long sum;
  private int place;

  FuturesNumbers(List<Symbol> symbols) {
    this.symbols = symbols.stream().collect(Collectors.toMap(Symbol::name, Function.identity()));
    ownDepth = new DepthUpdate(symbols.get(0));
    ownTicker = new Ticker(symbols.get(0));
    depth = ownDepth;
    ticker = ownTicker;
  }

  /** The sum of what is in no carrier; it begins anew. */
  long take() {
    long taken = sum;
    sum = 0;
    return taken;
  }

  /** A sum over the carriers of the last message, with a weight for each kind of number. */
  long contents() {
    long contents = 0;
    for (int i = 0; i < depth.askCount(); i++) {
      contents += depth.askPrice(i) + 31 * depth.askQuantity(i);
    }
    for (int i = 0; i < depth.bidCount(); i++) {
      contents += 7 * depth.bidPrice(i) + 13 * depth.bidQuantity(i);
    }
    for (int i = 0; i < members.length; i++) {
      contents += (2L * i + 1) * ticker.value(members[i]);
    }
    return contents;
  }

  /** The symbol of the message that a peer begins to read; its carriers are empty. */
  Symbol symbol(String name) {
    Symbol symbol = symbols.get(name);
    depth = ownDepth.reset(symbol);
    ticker = ownTicker;
    ticker.reset(symbol);
    place = 0;
    return symbol;
  }

  /** Exact for the numbers of these messages, which have at most 16 digits. */
  static long scaled(double number, int scale) {
    return Math.round(number * POWERS[scale]);
  }

  void add(long version, long sendTimeMillis) {
    sum += version + sendTimeMillis;
  }

  void addAsk(long price, long quantity) {
    depth.addAsk(price, quantity);
  }

  void addBid(long price, long quantity) {
    depth.addBid(price, quantity);
  }

  void addDeal(long price, long quantity, long tradeType, long timeMillis) {
    sum += price + 31 * quantity + 7 * tradeType + 3 * timeMillis;
  }

  /** The members of {@link #TICKER} in that order. */
  void addMember(long value) {
    ticker.set(members[place++], value);
  }

  @Override
  public void onFullDepth(DepthUpdate heard) {
    depth = heard;
    add(heard.toVersion(), heard.sendTimeMillis());
  }

  @Override
  public void onDeals(Deals deals) {
    add(0, deals.sendTimeMillis());
    for (int i = 0; i < deals.count(); i++) {
      addDeal(deals.price(i), deals.quantity(i), deals.tradeType(i), deals.timeMillis(i));
    }
  }

  @Override
  public void onTicker(Ticker heard) {
    ticker = heard;
    add(0, heard.sendTimeMillis());
  }
}
