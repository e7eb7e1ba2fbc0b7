package io.mexcbench.bench.peer;

import io.mexcbench.hotpath.market.NumberKind;
import io.mexcbench.hotpath.market.Symbol;

/**
 * The classes that the binding libraries fill: public fields, primitive numbers, and only what is
 * asked for.
 */
public final class FuturesPushes {
  private FuturesPushes() {}

  /** push.depth.full. */
  public static final class DepthPush {
    public String symbol;
    public DepthData data;
    public String channel;
    public long ts;

    void addTo(FuturesNumbers numbers) {
      Symbol known = numbers.symbol(symbol);
      numbers.add(data.version, ts);
      for (double[] level : data.asks) {
        numbers.addAsk(
            FuturesNumbers.scaled(level[0], known.priceScale()),
            FuturesNumbers.scaled(level[1], known.quantityScale()));
      }
      for (double[] level : data.bids) {
        numbers.addBid(
            FuturesNumbers.scaled(level[0], known.priceScale()),
            FuturesNumbers.scaled(level[1], known.quantityScale()));
      }
    }
  }

  /** Its data. */
  public static final class DepthData {
    public double[][] asks;
    public double[][] bids;
    public long version;
  }

  /** push.deal. */
  public static final class DealPush {
    public String symbol;
    public DealData[] data;
    public String channel;
    public long ts;

    void addTo(FuturesNumbers numbers) {
      Symbol known = numbers.symbol(symbol);
      numbers.add(0, ts);
      for (DealData deal : data) {
        numbers.addDeal(
            FuturesNumbers.scaled(deal.p, known.priceScale()),
            FuturesNumbers.scaled(deal.v, known.quantityScale()),
            deal.T,
            deal.t);
      }
    }
  }

  /** One trade, with the exchange's names. */
  // The exchange tells T from t.
  @SuppressWarnings({"MemberName", "checkstyle"})
  public static final class DealData {
    public double p;
    public double v;
    public int T;
    public long t;
  }

  /** push.ticker. */
  public static final class TickerPush {
    public String symbol;
    public TickerData data;
    public String channel;
    public long ts;

    void addTo(FuturesNumbers numbers) {
      numbers.add(0, ts);
      data.addTo(numbers, numbers.symbol(symbol));
    }
  }

  /** Its data. */
  public static final class TickerData {
    public double lastPrice;
    public double riseFallRate;
    public double fairPrice;
    public double indexPrice;
    public double volume24;
    public double amount24;
    public double maxBidPrice;
    public double minAskPrice;
    public double lower24Price;
    public double high24Price;
    public long timestamp;
    public double bid1;
    public double ask1;
    public double holdVol;
    public double riseFallValue;
    public double fundingRate;

    void addTo(FuturesNumbers numbers, Symbol symbol) {
      int price = symbol.priceScale();
      int quantity = symbol.quantityScale();
      numbers.addMember(FuturesNumbers.scaled(lastPrice, price));
      numbers.addMember(FuturesNumbers.scaled(riseFallRate, NumberKind.RATE_SCALE));
      numbers.addMember(FuturesNumbers.scaled(fairPrice, price));
      numbers.addMember(FuturesNumbers.scaled(indexPrice, price));
      numbers.addMember(FuturesNumbers.scaled(volume24, quantity));
      numbers.addMember(FuturesNumbers.scaled(amount24, NumberKind.AMOUNT_SCALE));
      numbers.addMember(FuturesNumbers.scaled(maxBidPrice, price));
      numbers.addMember(FuturesNumbers.scaled(minAskPrice, price));
      numbers.addMember(FuturesNumbers.scaled(lower24Price, price));
      numbers.addMember(FuturesNumbers.scaled(high24Price, price));
      numbers.addMember(timestamp);
      numbers.addMember(FuturesNumbers.scaled(bid1, price));
      numbers.addMember(FuturesNumbers.scaled(ask1, price));
      numbers.addMember(FuturesNumbers.scaled(holdVol, quantity));
      numbers.addMember(FuturesNumbers.scaled(riseFallValue, price));
      numbers.addMember(FuturesNumbers.scaled(fundingRate, NumberKind.RATE_SCALE));
    }
  }
}
