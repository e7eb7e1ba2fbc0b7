package io.mexcbench.hotpath.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A recorded series, read as what it is: JSON into trees, nothing of the product between. */
final class SourceBook {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private final Symbol symbol;
  private final TreeMap<Long, Long> asks = new TreeMap<>();
  private final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
  private final Deque<JsonNode> updates = new ArrayDeque<>();
  private long version;
  private long lastVersion;

  private SourceBook(Symbol symbol) {
    this.symbol = symbol;
  }

  static SourceBook of(Path series, Symbol symbol) throws IOException {
    SourceBook book = new SourceBook(symbol);
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(series)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        book.take(JACKSON.readTree(line.substring(line.indexOf(' ') + 1)));
      }
    }
    return book;
  }

  private void take(JsonNode message) {
    JsonNode event = message.path("data");
    if (message.has("lastUpdateId")) {
      version = message.get("lastUpdateId").asLong();
      put(asks, message.get("asks"));
      put(bids, message.get("bids"));
    } else if (event.path("e").asText().equals("depthUpdate")) {
      updates.add(event);
      lastVersion = event.get("u").asLong();
    }
  }

  long lastVersion() {
    return lastVersion;
  }

  /** Applies every update up to the one that ends with that version. */
  void advanceTo(long target) {
    while (!updates.isEmpty() && updates.peek().get("u").asLong() <= target) {
      JsonNode update = updates.remove();
      if (update.get("u").asLong() > version) {
        put(asks, update.get("a"));
        put(bids, update.get("b"));
        version = update.get("u").asLong();
      }
    }
  }

  /** Price and quantity of each level, best first. */
  long[] asks() {
    return levels(asks);
  }

  long[] bids() {
    return levels(bids);
  }

  private static long[] levels(Map<Long, Long> side) {
    long[] levels = new long[2 * side.size()];
    int at = 0;
    for (Map.Entry<Long, Long> level : side.entrySet()) {
      levels[at++] = level.getKey();
      levels[at++] = level.getValue();
    }
    return levels;
  }

  private void put(Map<Long, Long> side, JsonNode levels) {
    for (JsonNode level : levels) {
      if (quantity(level, symbol) == 0) {
        side.remove(price(level, symbol));
      } else {
        side.put(price(level, symbol), quantity(level, symbol));
      }
    }
  }

  static long price(JsonNode level, Symbol symbol) {
    return scaled(level.get(0), symbol.priceScale());
  }

  static long quantity(JsonNode level, Symbol symbol) {
    return scaled(level.get(1), symbol.quantityScale());
  }

  private static long scaled(JsonNode decimal, int scale) {
    return new BigDecimal(decimal.asText()).movePointRight(scale).longValueExact();
  }
}
