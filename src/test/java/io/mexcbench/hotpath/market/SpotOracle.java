package io.mexcbench.hotpath.market;

import io.mexcbench.oracle.Deal;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicBookTicker;
import io.mexcbench.oracle.PublicBookTickerBatch;
import io.mexcbench.oracle.PublicIncreaseDepths;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.PublicMiniTicker;
import io.mexcbench.oracle.PublicSpotKline;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What {@link Transcript} must show for a message, from protobuf's own classes and BigDecimal. */
final class SpotOracle {
  private SpotOracle() {}

  /**
   * The lines for a message whose wrapper names that symbol, if it names any.
   *
   * @param symbols those that the decoder knows
   */
  static List<String> describe(Wrapper message, Symbol symbol, List<Symbol> symbols) {
    long sent = sent(message);
    return switch (message.getBodyCase()) {
      case PUBLICMINITICKERS ->
          message.getPublicMiniTickers().getItemsList().stream()
              .filter(item -> symbols.stream().anyMatch(s -> s.name().equals(item.getSymbol())))
              .map(item -> ticker(item, named(symbols, item.getSymbol()), sent))
              .toList();
      case PUBLICBOOKTICKERBATCH -> quotes(message.getPublicBookTickerBatch(), symbol, sent);
      case PUBLICINCREASEDEPTHSBATCH ->
          message.getPublicIncreaseDepthsBatch().getItemsList().stream()
              .map(item -> increase(item, symbol, sent))
              .toList();
      default -> List.of(describe(message, symbol));
    };
  }

  static Symbol named(List<Symbol> symbols, String name) {
    return symbols.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  /** The line for a message that is no batch. */
  static String describe(Wrapper message, Symbol symbol) {
    long sent = sent(message);
    return switch (message.getBodyCase()) {
      case PUBLICDEALS -> deals(message.getPublicDeals().getDealsList(), symbol, sent);
      case PUBLICINCREASEDEPTHS -> increase(message.getPublicIncreaseDepths(), symbol, sent);
      case PUBLICBOOKTICKER -> quote(message.getPublicBookTicker(), symbol, "", 0, sent);
      case PUBLICAGGREDEPTHS -> depth(message.getPublicAggreDepths(), symbol, sent);
      case PUBLICLIMITDEPTHS -> top(message.getPublicLimitDepths(), symbol, sent);
      case PUBLICAGGREDEALS -> deals(message.getPublicAggreDeals().getDealsList(), symbol, sent);
      case PUBLICAGGREBOOKTICKER -> quote(message.getPublicAggreBookTicker(), symbol, sent);
      case PUBLICSPOTKLINE -> kline(message.getPublicSpotKline(), symbol, sent);
      case PUBLICMINITICKER -> ticker(message.getPublicMiniTicker(), symbol, sent);
      case PRIVATEORDERS -> PrivateOracle.order(message.getPrivateOrders(), symbol, sent);
      case PRIVATEDEALS -> PrivateOracle.fill(message.getPrivateDeals(), symbol, sent);
      case PRIVATEACCOUNT -> PrivateOracle.balance(message.getPrivateAccount(), sent);
      default -> throw new IllegalArgumentException("no single line: " + message.getBodyCase());
    };
  }

  private static long sent(Wrapper message) {
    return message.getSendTime() == 0 ? message.getCreateTime() : message.getSendTime();
  }

  private static List<String> quotes(PublicBookTickerBatch batch, Symbol symbol, long sent) {
    return batch.getItemsList().stream()
        .map(item -> quote(item, symbol, batch.getVersion(), batch.getLastOrderCreateTime(), sent))
        .toList();
  }

  private static String increase(PublicIncreaseDepths depth, Symbol symbol, long sent) {
    return "depth %s %d..%d ordered=0 sent=%d asks[%s] bids[%s]"
        .formatted(
            symbol.name(),
            scaled(depth.getVersion(), 0),
            scaled(depth.getVersion(), 0),
            sent,
            levels(depth.getAsksList(), symbol),
            levels(depth.getBidsList(), symbol));
  }

  private static String quote(
      PublicBookTicker quote, Symbol symbol, String version, long ordered, long sent) {
    return quote(
        PublicAggreBookTicker.newBuilder()
            .setBidPrice(quote.getBidPrice())
            .setBidQuantity(quote.getBidQuantity())
            .setAskPrice(quote.getAskPrice())
            .setAskQuantity(quote.getAskQuantity())
            .setVersion(version)
            .setLastOrderCreateTime(ordered)
            .build(),
        symbol,
        sent);
  }

  private static String depth(PublicAggreDepths depth, Symbol symbol, long sent) {
    return "depth %s %d..%d ordered=%d sent=%d asks[%s] bids[%s]"
        .formatted(
            symbol.name(),
            scaled(depth.getFromVersion(), 0),
            scaled(depth.getToVersion(), 0),
            depth.getLastOrderCreateTime(),
            sent,
            levels(depth.getAsksList(), symbol),
            levels(depth.getBidsList(), symbol));
  }

  private static String top(PublicLimitDepths depth, Symbol symbol, long sent) {
    return "top %s %d..%d ordered=%d sent=%d asks[%s] bids[%s]"
        .formatted(
            symbol.name(),
            scaled(depth.getVersion(), 0),
            scaled(depth.getVersion(), 0),
            depth.getLastOrderCreateTime(),
            sent,
            levels(depth.getAsksList(), symbol),
            levels(depth.getBidsList(), symbol));
  }

  private static String levels(List<Level> levels, Symbol symbol) {
    return levels.stream()
        .map(level -> price(level.getPrice(), symbol) + "x" + size(level.getQuantity(), symbol))
        .collect(Collectors.joining(" "));
  }

  private static String deals(List<Deal> deals, Symbol symbol, long sent) {
    return "deals "
        + symbol.name()
        + " sent="
        + sent
        + deals.stream()
            .map(
                deal ->
                    " %dx%d/%d@%d#%s"
                        .formatted(
                            price(deal.getPrice(), symbol),
                            size(deal.getQuantity(), symbol),
                            deal.getTradeType(),
                            deal.getTime(),
                            deal.getTradeId()))
            .collect(Collectors.joining());
  }

  private static String quote(PublicAggreBookTicker quote, Symbol symbol, long sent) {
    return "quote %s bid=%dx%d ask=%dx%d version=%d ordered=%d sent=%d"
        .formatted(
            symbol.name(),
            price(quote.getBidPrice(), symbol),
            size(quote.getBidQuantity(), symbol),
            price(quote.getAskPrice(), symbol),
            size(quote.getAskQuantity(), symbol),
            scaled(quote.getVersion(), 0),
            quote.getLastOrderCreateTime(),
            sent);
  }

  private static String kline(PublicSpotKline kline, Symbol symbol, long sent) {
    Map<KlineField, Long> values = new EnumMap<>(KlineField.class);
    values.put(KlineField.WINDOW_START_SECONDS, kline.getWindowStart());
    values.put(KlineField.WINDOW_END_SECONDS, kline.getWindowEnd());
    put(values, KlineField.OPEN, kline.getOpeningPrice(), symbol.priceScale());
    put(values, KlineField.CLOSE, kline.getClosingPrice(), symbol.priceScale());
    put(values, KlineField.HIGH, kline.getHighestPrice(), symbol.priceScale());
    put(values, KlineField.LOW, kline.getLowestPrice(), symbol.priceScale());
    put(values, KlineField.VOLUME, kline.getVolume(), symbol.quantityScale());
    put(values, KlineField.AMOUNT, kline.getAmount(), 6);
    return "kline "
        + symbol.name()
        + " "
        + interval(kline.getInterval())
        + Transcript.fields(KlineField.values(), values::get)
        + " sent="
        + sent;
  }

  private static String ticker(PublicMiniTicker ticker, Symbol symbol, long sent) {
    Map<TickerField, Long> values = new EnumMap<>(TickerField.class);
    put(values, TickerField.LAST_PRICE, ticker.getPrice(), symbol.priceScale());
    put(values, TickerField.CHANGE_RATE, ticker.getRate(), 8);
    put(values, TickerField.ZONED_CHANGE_RATE, ticker.getZonedRate(), 8);
    put(values, TickerField.HIGH_PRICE, ticker.getHigh(), symbol.priceScale());
    put(values, TickerField.LOW_PRICE, ticker.getLow(), symbol.priceScale());
    put(values, TickerField.AMOUNT, ticker.getVolume(), 6);
    put(values, TickerField.VOLUME, ticker.getQuantity(), symbol.quantityScale());
    put(values, TickerField.LAST_CLOSE_CHANGE_RATE, ticker.getLastCloseRate(), 8);
    put(values, TickerField.LAST_CLOSE_ZONED_CHANGE_RATE, ticker.getLastCloseZonedRate(), 8);
    put(values, TickerField.LAST_CLOSE_HIGH_PRICE, ticker.getLastCloseHigh(), symbol.priceScale());
    put(values, TickerField.LAST_CLOSE_LOW_PRICE, ticker.getLastCloseLow(), symbol.priceScale());
    return "ticker "
        + symbol.name()
        + Transcript.fields(TickerField.values(), values::get)
        + " sent="
        + sent;
  }

  /** A text that is not there is no number. */
  private static <F> void put(Map<F, Long> values, F field, String text, int scale) {
    if (!text.isEmpty()) {
      values.put(field, scaled(text, scale));
    }
  }

  /** Nothing for an interval that is not among the documented ones. */
  static String interval(String name) {
    return name.matches("Min(1|5|15|30|60)|Hour[48]|Day1|Week1|Month1") ? name : "";
  }

  private static long price(String text, Symbol symbol) {
    return scaled(text, symbol.priceScale());
  }

  private static long size(String text, Symbol symbol) {
    return scaled(text, symbol.quantityScale());
  }

  /** Cut off towards zero, which changes nothing where the number must be exact. */
  static long scaled(String text, int scale) {
    return text.isEmpty()
        ? 0
        : new BigDecimal(text).setScale(scale, RoundingMode.DOWN).unscaledValue().longValueExact();
  }
}
