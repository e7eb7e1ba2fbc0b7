package io.mexcbench.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Writes the combined stream of a Binance symbol as MEXC would send it, for both keep their books
 * in step in the same way.
 *
 * <pre>
 * depthUpdate U..u  -> aggre.depth@100ms       fromVersion..toVersion (U, or pu + 1 where there is pu)
 * trade             -> aggre.deals@100ms       the trades of one 100 ms window of trade time
 * bookTicker u      -> aggre.bookTicker@10ms   version
 * lastUpdateId      -> GET /api/v3/depth
 * </pre>
 *
 * <p>A window of trades ends when the stream's time has passed it, so its message carries the local
 * time of the line that showed this. A snapshot names no symbol: it belongs to the stream around
 * it.
 */
final class SeriesLines {
  private static final long WINDOW_MILLIS = 100;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms";
  private static final String DEALS = "spot@public.aggre.deals.v3.api.pb@100ms";
  private static final String QUOTE = "spot@public.aggre.bookTicker.v3.api.pb@10ms";

  private final SpotEncoder encoder = new SpotEncoder();
  private final Queue<Recorded> out;
  private final List<SpotBody.Deal> deals = new ArrayList<>();
  private String dealSymbol = "";
  private long windowEndMillis;
  private long lastNanos;

  SeriesLines(Queue<Recorded> out) {
    this.out = out;
  }

  /** False if it is of a kind that has no counterpart. */
  boolean take(long localNanos, JsonNode message) {
    lastNanos = localNanos;
    if (message.has("lastUpdateId")) {
      return snapshot(message);
    }
    JsonNode event = message.path("data");
    return switch (event.path("e").asText(event.has("B") ? "bookTicker" : "")) {
      case "depthUpdate" -> depth(event);
      case "trade" -> trade(event);
      case "bookTicker" -> quote(event);
      default -> false;
    };
  }

  void end() {
    flush(Long.MAX_VALUE);
  }

  private boolean depth(JsonNode event) {
    long from = event.has("pu") ? number(event, "pu") + 1 : number(event, "U");
    long millis = number(event, "E");
    flush(millis);
    push(
        DEPTH,
        text(event, "s"),
        millis,
        new SpotBody.Depth(
            levels(event, "a"),
            levels(event, "b"),
            DEPTH,
            Long.toString(from),
            Long.toString(number(event, "u")),
            millis));
    return true;
  }

  private boolean trade(JsonNode event) {
    long millis = number(event, "T");
    if (millis >= windowEndMillis || !dealSymbol.equals(text(event, "s"))) {
      flush(Long.MAX_VALUE);
      dealSymbol = text(event, "s");
      windowEndMillis = (millis / WINDOW_MILLIS + 1) * WINDOW_MILLIS;
    }
    long id = number(event, "t");
    deals.add(
        new SpotBody.Deal(
            decimal(event, "p"),
            decimal(event, "q"),
            event.path("m").asBoolean() ? 2 : 1,
            millis,
            tradeId(2 * id) + "_" + tradeId(2 * id + 1)));
    return true;
  }

  /** As long as MEXC's, which are over half of a deal's bytes. */
  private static String tradeId(long id) {
    return (700_000_000_000_000_000L + id) + "X0";
  }

  /** By the time of depth updates: a trade itself may be reported in a later window. */
  private void flush(long millis) {
    if (!deals.isEmpty() && millis >= windowEndMillis) {
      push(DEALS, dealSymbol, windowEndMillis, new SpotBody.Deals(List.copyOf(deals), DEALS));
      deals.clear();
    }
  }

  private boolean quote(JsonNode event) {
    long millis = event.has("E") ? number(event, "E") : lastNanos / NANOS_PER_MILLI;
    push(
        QUOTE,
        text(event, "s"),
        millis,
        new SpotBody.BookTicker(
            new SpotBody.Level(decimal(event, "b"), decimal(event, "B")),
            new SpotBody.Level(decimal(event, "a"), decimal(event, "A")),
            Long.toString(number(event, "u")),
            millis));
    return true;
  }

  private boolean snapshot(JsonNode message) {
    String body =
        RestJson.depth(
            number(message, "lastUpdateId"),
            levels(message, "bids"),
            levels(message, "asks"),
            lastNanos / NANOS_PER_MILLI);
    out.add(new Recorded(lastNanos, Recorded.Kind.SNAPSHOT, body.getBytes(StandardCharsets.UTF_8)));
    return true;
  }

  private void push(String event, String symbol, long millis, SpotBody body) {
    SpotEnvelope envelope = SpotEnvelope.of(event + "@" + symbol, symbol, millis);
    out.add(new Recorded(lastNanos, Recorded.Kind.BINARY, encoder.encode(envelope, body)));
  }

  private static List<SpotBody.Level> levels(JsonNode event, String field) {
    List<SpotBody.Level> levels = new ArrayList<>();
    for (JsonNode level : required(event, field)) {
      levels.add(new SpotBody.Level(trimmed(level.path(0)), trimmed(level.path(1))));
    }
    return levels;
  }

  private static String decimal(JsonNode event, String field) {
    return trimmed(required(event, field));
  }

  private static String trimmed(JsonNode decimal) {
    try {
      return DecimalText.trimmed(decimal.asText());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a decimal: " + decimal, e);
    }
  }

  private static long number(JsonNode event, String field) {
    JsonNode number = required(event, field);
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("\"" + field + "\" is not a whole number: " + number);
    }
    return number.asLong();
  }

  private static String text(JsonNode event, String field) {
    return required(event, field).asText();
  }

  private static JsonNode required(JsonNode event, String field) {
    JsonNode value = event.path(field);
    if (value.isMissingNode()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing");
    }
    return value;
  }
}
