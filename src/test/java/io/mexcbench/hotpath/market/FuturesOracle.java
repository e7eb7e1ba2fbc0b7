package io.mexcbench.hotpath.market;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What {@link Transcript} must show for a message, from Jackson's tree and BigDecimal. */
final class FuturesOracle {
  /** Keeps every digit of a number and refuses what follows the message. */
  static final ObjectMapper JACKSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Map<TickerField, String> TICKER = new EnumMap<>(TickerField.class);
  private static final Map<KlineField, String> KLINE = new EnumMap<>(KlineField.class);

  static {
    TICKER.put(TickerField.LAST_PRICE, "lastPrice");
    TICKER.put(TickerField.BID_PRICE, "bid1");
    TICKER.put(TickerField.ASK_PRICE, "ask1");
    TICKER.put(TickerField.HIGH_PRICE, "high24Price");
    TICKER.put(TickerField.LOW_PRICE, "lower24Price");
    TICKER.put(TickerField.INDEX_PRICE, "indexPrice");
    TICKER.put(TickerField.FAIR_PRICE, "fairPrice");
    TICKER.put(TickerField.MAX_BID_PRICE, "maxBidPrice");
    TICKER.put(TickerField.MIN_ASK_PRICE, "minAskPrice");
    TICKER.put(TickerField.VOLUME, "volume24");
    TICKER.put(TickerField.AMOUNT, "amount24");
    TICKER.put(TickerField.OPEN_INTEREST, "holdVol");
    TICKER.put(TickerField.CHANGE_RATE, "riseFallRate");
    TICKER.put(TickerField.CHANGE_PRICE, "riseFallValue");
    TICKER.put(TickerField.FUNDING_RATE, "fundingRate");
    TICKER.put(TickerField.TIME_MILLIS, "timestamp");
    TICKER.put(TickerField.CONTRACT_ID, "contractId");
    KLINE.put(KlineField.WINDOW_START_SECONDS, "t");
    KLINE.put(KlineField.OPEN, "o");
    KLINE.put(KlineField.CLOSE, "c");
    KLINE.put(KlineField.HIGH, "h");
    KLINE.put(KlineField.LOW, "l");
    KLINE.put(KlineField.VOLUME, "q");
    KLINE.put(KlineField.AMOUNT, "a");
    KLINE.put(KlineField.REAL_OPEN, "ro");
    KLINE.put(KlineField.REAL_CLOSE, "rc");
    KLINE.put(KlineField.REAL_HIGH, "rh");
    KLINE.put(KlineField.REAL_LOW, "rl");
  }

  private final Map<String, Symbol> symbols;

  FuturesOracle(List<Symbol> symbols) {
    this.symbols = symbols.stream().collect(Collectors.toMap(Symbol::name, Function.identity()));
  }

  List<String> describe(JsonNode message) {
    String channel = message.get("channel").asText();
    JsonNode data = message.get("data");
    long sent = whole(message.get("ts"));
    Symbol symbol = symbols.get(message.path("symbol").asText());
    if (channel.startsWith("push.personal.")) {
      return List.of(personal(channel, data, sent));
    }
    if (channel.startsWith("rs.") && !channel.equals("rs.error")) {
      return List.of("ack " + channel + " " + data.asText());
    }
    return switch (channel) {
      case "push.depth" -> List.of(depth("depth ", message, symbol, sent));
      case "push.depth.full", "push.limit.depth" -> List.of(depth("top ", message, symbol, sent));
      case "push.deal" -> List.of(deals(data, symbol, sent));
      case "push.ticker" -> List.of(ticker(data, symbol, sent));
      case "push.tickers" ->
          elements(data).stream()
              .filter(row -> symbols.containsKey(row.path("symbol").asText()))
              .map(row -> ticker(row, symbols.get(row.path("symbol").asText()), sent))
              .toList();
      case "push.kline" -> List.of(kline(data, symbol, sent));
      case "push.funding.rate" ->
          List.of(
              "funding %s %d next=%d sent=%d"
                  .formatted(
                      symbol.name(),
                      SpotOracle.scaled(data.get("rate").asText(), 8),
                      whole(data.get("nextSettleTime")),
                      sent));
      case "push.index.price" -> List.of("index " + reference(data, symbol, sent));
      case "push.fair.price" -> List.of("fair " + reference(data, symbol, sent));
      case "pong" -> List.of("pong " + whole(data));
      case "rs.error" -> List.of("error " + data.asText());
      default -> throw new IllegalArgumentException("no oracle for " + channel);
    };
  }

  private static String depth(String what, JsonNode message, Symbol symbol, long sent) {
    JsonNode data = message.get("data");
    JsonNode version = data.has("version") ? data.get("version") : message.get("version");
    JsonNode end = data.has("end") ? data.get("end") : version;
    JsonNode begin = data.has("begin") ? data.get("begin") : end;
    return "%s%s %d..%d ordered=%d sent=%d asks[%s] bids[%s]"
        .formatted(
            what,
            symbol.name(),
            whole(begin),
            whole(end),
            whole(data.get("cts")),
            sent,
            levels(data.path("asks"), symbol),
            levels(data.path("bids"), symbol));
  }

  private static String levels(JsonNode levels, Symbol symbol) {
    return elements(levels).stream()
        .map(
            level ->
                SpotOracle.scaled(level.get(0).asText(), symbol.priceScale())
                    + "x"
                    + SpotOracle.scaled(level.get(1).asText(), symbol.quantityScale()))
        .collect(Collectors.joining(" "));
  }

  private static String deals(JsonNode data, Symbol symbol, long sent) {
    List<JsonNode> rows = data.isArray() ? elements(data) : List.of(data);
    return "deals "
        + symbol.name()
        + " sent="
        + sent
        + rows.stream()
            .map(
                deal ->
                    " %dx%d/%d@%d#%s"
                        .formatted(
                            SpotOracle.scaled(deal.get("p").asText(), symbol.priceScale()),
                            SpotOracle.scaled(deal.get("v").asText(), symbol.quantityScale()),
                            whole(deal.get("T")),
                            whole(deal.get("t")),
                            deal.path("i").asText()))
            .collect(Collectors.joining());
  }

  private static String ticker(JsonNode data, Symbol symbol, long sent) {
    return "ticker "
        + symbol.name()
        + Transcript.fields(
            TickerField.values(), field -> number(data, TICKER.get(field), field.kind(), symbol))
        + " sent="
        + sent;
  }

  private static String kline(JsonNode data, Symbol symbol, long sent) {
    return "kline "
        + symbol.name()
        + " "
        + SpotOracle.interval(data.path("interval").asText())
        + Transcript.fields(
            KlineField.values(), field -> number(data, KLINE.get(field), field.kind(), symbol))
        + " sent="
        + sent;
  }

  private static String reference(JsonNode data, Symbol symbol, long sent) {
    long price = SpotOracle.scaled(data.get("price").asText(), symbol.priceScale());
    return symbol.name() + " " + price + " sent=" + sent;
  }

  private static String personal(String channel, JsonNode data, long sent) {
    StringJoiner line = new StringJoiner(" ", "personal ", " sent=" + sent).add(channel);
    for (Map.Entry<String, JsonNode> member : data.properties()) {
      JsonNode value = member.getValue();
      String text = value.isTextual() ? value.asText() : value.toString();
      line.add(member.getKey() + "=" + kind(value) + ":" + text);
    }
    return line.toString();
  }

  private static JsonFields.Kind kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> JsonFields.Kind.TEXT;
      case NUMBER -> JsonFields.Kind.NUMBER;
      case BOOLEAN -> value.asBoolean() ? JsonFields.Kind.TRUE : JsonFields.Kind.FALSE;
      case NULL -> JsonFields.Kind.NULL;
      default -> JsonFields.Kind.NESTED;
    };
  }

  private static Long number(JsonNode data, String name, NumberKind kind, Symbol symbol) {
    boolean isThere = name != null && data.hasNonNull(name);
    return isThere ? SpotOracle.scaled(data.get(name).asText(), kind.scaleOf(symbol)) : null;
  }

  private static long whole(JsonNode node) {
    return node == null ? 0 : SpotOracle.scaled(node.asText(), 0);
  }

  private static List<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
