package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.hotpath.market.Symbol;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** The calls that need no key. */
final class MarketCalls {
  private static final int LEVELS = 100;
  private static final int LEVELS_MAX = 5_000;

  private final ExchangeTime time;
  private final SpotFeeds feeds;
  private final SpotBooks books;
  private final Matching matching;

  MarketCalls(ExchangeTime time, SpotFeeds feeds, SpotBooks books, Matching matching) {
    this.time = time;
    this.feeds = feeds;
    this.books = books;
    this.matching = matching;
  }

  String time(Parameters parameters) {
    return "{\"serverTime\":" + time.serverMillis() + "}";
  }

  String ping(Parameters parameters) {
    return "{}";
  }

  String depth(Parameters parameters) throws Refused {
    Symbol symbol = symbol(parameters.text("symbol"));
    long limit = Math.min(LEVELS_MAX, parameters.number("limit", LEVELS));
    if (limit < 1) {
      throw Refused.missing("limit");
    }
    byte[] snapshot = books.snapshot(symbol, (int) limit, time.serverMillis());
    return new String(snapshot, StandardCharsets.UTF_8);
  }

  private Symbol symbol(String name) throws Refused {
    return feeds.symbol(name).orElseThrow(() -> Refused.of(-1121, "Invalid symbol."));
  }

  String exchangeInfo(Parameters parameters) throws Refused {
    Collection<Symbol> wanted =
        parameters.has("symbol") ? List.of(symbol(parameters.text("symbol"))) : feeds.symbols();
    ObjectNode info = Json.object();
    info.put("timezone", "CST");
    info.put("serverTime", time.serverMillis());
    info.putArray("rateLimits");
    info.putArray("exchangeFilters");
    ArrayNode symbols = info.putArray("symbols");
    wanted.forEach(symbol -> symbols.add(info(symbol)));
    return info.toString();
  }

  private ObjectNode info(Symbol symbol) {
    ObjectNode json = Json.object();
    json.put("symbol", symbol.name());
    json.put("status", matching.isSuspended(symbol.name()) ? "2" : "1");
    json.put("baseAsset", Assets.baseOf(symbol));
    json.put("baseAssetPrecision", symbol.quantityScale());
    json.put("quoteAsset", Assets.quoteOf(symbol));
    json.put("quotePrecision", symbol.priceScale());
    json.put("quoteAssetPrecision", symbol.priceScale());
    json.put("baseCommissionPrecision", symbol.quantityScale());
    json.put("quoteCommissionPrecision", symbol.priceScale());
    json.putArray("orderTypes").add("LIMIT").add("MARKET").add("LIMIT_MAKER");
    json.put("isSpotTradingAllowed", true);
    json.put("isMarginTradingAllowed", false);
    json.put("quoteAmountPrecision", Decimals.text(Matching.AMOUNT_MIN));
    json.put("baseSizePrecision", Decimals.quantity(symbol, 1));
    json.putArray("permissions").add("SPOT");
    json.putArray("filters");
    json.put("maxQuoteAmount", "2000000");
    json.put("makerCommission", "0");
    json.put("takerCommission", "0");
    json.put("quoteAmountPrecisionMarket", Decimals.text(Matching.AMOUNT_MIN));
    json.put("maxQuoteAmountMarket", "2000000");
    json.put("fullName", Assets.baseOf(symbol));
    return json;
  }
}
