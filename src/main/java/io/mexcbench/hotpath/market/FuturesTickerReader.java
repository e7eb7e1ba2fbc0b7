package io.mexcbench.hotpath.market;

import java.util.List;

/** The members of a futures ticker; a null counts as absent. */
final class FuturesTickerReader {
  /** In the order of delivery. */
  private static final List<String> NAMES =
      List.of(
          "lastPrice",
          "riseFallRate",
          "fairPrice",
          "indexPrice",
          "volume24",
          "amount24",
          "maxBidPrice",
          "minAskPrice",
          "lower24Price",
          "high24Price",
          "timestamp",
          "bid1",
          "ask1",
          "holdVol",
          "riseFallValue",
          "fundingRate",
          "contractId");

  private static final ByteKeyTable KEYS = new ByteKeyTable(NAMES);

  /** In the order of the names. */
  private static final List<TickerField> FIELDS =
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
          TickerField.FUNDING_RATE,
          TickerField.CONTRACT_ID);

  /** Of no use to a trader, or there already; named so that they, too, are known at a glance. */
  private static final List<String> SKIPPED =
      List.of("symbol", "zone", "riseFallRates", "riseFallRatesOfTimezone");

  private FuturesTickerReader() {}

  /** Its own for every body, because it learns the order of that body's names. */
  static QuickTicker quick() {
    return new QuickTicker(NAMES, FIELDS, SKIPPED);
  }

  static void read(JsonReader in, Symbol symbol, Ticker ticker) {
    ticker.reset(symbol);
    in.beginObject();
    while (in.nextKey()) {
      int key = in.textIn(KEYS);
      if (key == ByteKeyTable.ABSENT) {
        in.skipValue();
      } else if (!in.skipsNull()) {
        TickerField field = FIELDS.get(key);
        ticker.set(field, in.truncated(field.kind().scaleOf(symbol)));
      }
    }
  }
}
