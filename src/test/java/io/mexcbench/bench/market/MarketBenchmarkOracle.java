package io.mexcbench.bench.market;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.PublicMiniTicker;
import io.mexcbench.oracle.PublicSpotKline;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sums of {@link Checksum} from protobuf's classes, Jackson's trees and BigDecimal. */
final class MarketBenchmarkOracle {
  private static final int AMOUNT_SCALE = 6;
  private static final int RATE_SCALE = 8;
  private static final ObjectMapper JACKSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Map<String, Symbol> symbols;

  MarketBenchmarkOracle(Corpus corpus) {
    symbols =
        corpus.symbols().stream().collect(Collectors.toMap(Symbol::name, Function.identity()));
  }

  long spot(byte[] bytes) throws IOException {
    Wrapper message = Wrapper.parseFrom(bytes);
    Symbol symbol = symbols.get(message.getSymbol());
    long sent = message.hasSendTime() ? message.getSendTime() : message.getCreateTime();
    return sent
        + switch (message.getBodyCase()) {
          case PUBLICAGGREDEPTHS -> depth(message.getPublicAggreDepths(), symbol);
          case PUBLICLIMITDEPTHS -> top(message.getPublicLimitDepths(), symbol);
          case PUBLICAGGREDEALS ->
              message.getPublicAggreDeals().getDealsList().stream()
                  .mapToLong(
                      deal ->
                          price(deal.getPrice(), symbol)
                              + size(deal.getQuantity(), symbol)
                              + deal.getTradeType()
                              + deal.getTime())
                  .sum();
          case PUBLICAGGREBOOKTICKER -> quote(message.getPublicAggreBookTicker(), symbol);
          case PUBLICSPOTKLINE -> kline(message.getPublicSpotKline(), symbol);
          case PUBLICMINITICKER -> ticker(message.getPublicMiniTicker(), symbol);
          default -> throw new IllegalArgumentException("no oracle for " + message.getBodyCase());
        };
  }

  long futures(byte[] bytes) throws IOException {
    JsonNode message = JACKSON.readTree(bytes);
    JsonNode data = message.get("data");
    Symbol symbol = symbols.get(message.get("symbol").asText());
    return message.get("ts").asLong()
        + switch (message.get("channel").asText()) {
          case "push.depth" ->
              data.get("begin").asLong()
                  + data.get("end").asLong()
                  + levels(data.get("asks"), symbol)
                  + levels(data.get("bids"), symbol);
          case "push.deal" -> sum(data, deal -> deal(deal, symbol));
          case "push.ticker" ->
              prices(
                      data,
                      symbol,
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
                          "riseFallValue"))
                  + size(data.path("volume24").asText(), symbol)
                  + size(data.path("holdVol").asText(), symbol)
                  + scaled(data.path("amount24").asText(), AMOUNT_SCALE)
                  + scaled(data.path("riseFallRate").asText(), RATE_SCALE)
                  + scaled(data.path("fundingRate").asText(), RATE_SCALE)
                  + data.path("timestamp").asLong()
                  + data.path("contractId").asLong();
          case "push.kline" ->
              prices(data, symbol, List.of("o", "c", "h", "l", "ro", "rc", "rh", "rl"))
                  + size(data.path("q").asText(), symbol)
                  + scaled(data.path("a").asText(), AMOUNT_SCALE)
                  + data.path("t").asLong();
          default -> throw new IllegalArgumentException("no oracle for " + message);
        };
  }

  private static long depth(PublicAggreDepths depth, Symbol symbol) {
    return Long.parseLong(depth.getFromVersion())
        + Long.parseLong(depth.getToVersion())
        + levels(depth.getAsksList(), symbol)
        + levels(depth.getBidsList(), symbol);
  }

  private static long top(PublicLimitDepths depth, Symbol symbol) {
    return 2 * Long.parseLong(depth.getVersion())
        + levels(depth.getAsksList(), symbol)
        + levels(depth.getBidsList(), symbol);
  }

  private static long levels(List<Level> levels, Symbol symbol) {
    return levels.stream()
        .mapToLong(level -> price(level.getPrice(), symbol) + size(level.getQuantity(), symbol))
        .sum();
  }

  private static long quote(PublicAggreBookTicker quote, Symbol symbol) {
    return price(quote.getBidPrice(), symbol)
        + size(quote.getBidQuantity(), symbol)
        + price(quote.getAskPrice(), symbol)
        + size(quote.getAskQuantity(), symbol)
        + scaled(quote.getVersion(), 0);
  }

  private static long kline(PublicSpotKline kline, Symbol symbol) {
    return kline.getWindowStart()
        + kline.getWindowEnd()
        + price(kline.getOpeningPrice(), symbol)
        + price(kline.getClosingPrice(), symbol)
        + price(kline.getHighestPrice(), symbol)
        + price(kline.getLowestPrice(), symbol)
        + size(kline.getVolume(), symbol)
        + scaled(kline.getAmount(), AMOUNT_SCALE);
  }

  private static long ticker(PublicMiniTicker ticker, Symbol symbol) {
    return price(ticker.getPrice(), symbol)
        + scaled(ticker.getRate(), RATE_SCALE)
        + scaled(ticker.getZonedRate(), RATE_SCALE)
        + price(ticker.getHigh(), symbol)
        + price(ticker.getLow(), symbol)
        + scaled(ticker.getVolume(), AMOUNT_SCALE)
        + size(ticker.getQuantity(), symbol)
        + scaled(ticker.getLastCloseRate(), RATE_SCALE)
        + scaled(ticker.getLastCloseZonedRate(), RATE_SCALE)
        + price(ticker.getLastCloseHigh(), symbol)
        + price(ticker.getLastCloseLow(), symbol);
  }

  private static long levels(JsonNode levels, Symbol symbol) {
    return sum(
        levels,
        level -> price(level.get(0).asText(), symbol) + size(level.get(1).asText(), symbol));
  }

  private static long deal(JsonNode deal, Symbol symbol) {
    return price(deal.get("p").asText(), symbol)
        + size(deal.get("v").asText(), symbol)
        + deal.get("T").asLong()
        + deal.get("t").asLong();
  }

  private static long prices(JsonNode data, Symbol symbol, List<String> names) {
    return names.stream().mapToLong(name -> price(data.path(name).asText(), symbol)).sum();
  }

  private static long sum(JsonNode array, Function<JsonNode, Long> value) {
    long sum = 0;
    for (JsonNode element : array) {
      sum += value.apply(element);
    }
    return sum;
  }

  private static long price(String text, Symbol symbol) {
    return scaled(text, symbol.priceScale());
  }

  private static long size(String text, Symbol symbol) {
    return scaled(text, symbol.quantityScale());
  }

  static long scaled(String text, int scale) {
    return text.isEmpty() || text.equals("null")
        ? 0
        : new BigDecimal(text).setScale(scale, RoundingMode.DOWN).unscaledValue().longValueExact();
  }
}
