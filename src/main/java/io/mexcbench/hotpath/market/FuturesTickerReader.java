package io.mexcbench.hotpath.market;

import java.util.List;

/** The members of a futures ticker; a null counts as absent. */
final class FuturesTickerReader {
  private static final ByteKeyTable KEYS =
      new ByteKeyTable(
          List.of(
              "lastPrice",
              "bid1",
              "ask1",
              "high24Price",
              "lower24Price",
              "indexPrice",
              "fairPrice",
              "maxBidPrice",
              "minAskPrice",
              "volume24",
              "amount24",
              "holdVol",
              "riseFallRate",
              "riseFallValue",
              "fundingRate",
              "timestamp",
              "contractId"));

  /** In the order of the keys. */
  private static final TickerField[] FIELDS = {
    TickerField.LAST_PRICE,
    TickerField.BID_PRICE,
    TickerField.ASK_PRICE,
    TickerField.HIGH_PRICE,
    TickerField.LOW_PRICE,
    TickerField.INDEX_PRICE,
    TickerField.FAIR_PRICE,
    TickerField.MAX_BID_PRICE,
    TickerField.MIN_ASK_PRICE,
    TickerField.VOLUME,
    TickerField.AMOUNT,
    TickerField.OPEN_INTEREST,
    TickerField.CHANGE_RATE,
    TickerField.CHANGE_PRICE,
    TickerField.FUNDING_RATE,
    TickerField.TIME_MILLIS,
    TickerField.CONTRACT_ID
  };

  private FuturesTickerReader() {}

  static void read(JsonReader in, Symbol symbol, Ticker ticker) {
    ticker.reset(symbol);
    in.beginObject();
    while (in.nextKey()) {
      int key = in.textIn(KEYS);
      if (key == ByteKeyTable.ABSENT) {
        in.skipValue();
      } else if (!in.skipsNull()) {
        ticker.set(FIELDS[key], in.truncated(FIELDS[key].kind().scaleOf(symbol)));
      }
    }
  }
}
