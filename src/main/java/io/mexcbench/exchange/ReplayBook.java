package io.mexcbench.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * The book of one recorded pair: its last snapshot and the updates since. Without a snapshot it is
 * what the updates alone have told.
 */
final class ReplayBook {
  /** As many updates as a snapshot may come late by. */
  private static final int UPDATES_KEPT = 2_000;

  private final Symbol symbol;
  private final NavigableMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
  private final NavigableMap<Long, Long> asks = new TreeMap<>();
  private final Deque<DepthUpdate> kept = new ArrayDeque<>();
  private long version;

  ReplayBook(Symbol symbol) {
    this.symbol = symbol;
  }

  void apply(DepthUpdate update) {
    kept.addLast(update.copy());
    if (kept.size() > UPDATES_KEPT) {
      kept.removeFirst();
    }
    set(update);
  }

  private void set(DepthUpdate update) {
    for (int i = 0; i < update.askCount(); i++) {
      set(asks, update.askPrice(i), update.askQuantity(i));
    }
    for (int i = 0; i < update.bidCount(); i++) {
      set(bids, update.bidPrice(i), update.bidQuantity(i));
    }
    version = update.toVersion();
  }

  private static void set(Map<Long, Long> side, long price, long quantity) {
    if (quantity == 0) {
      side.remove(price);
    } else {
      side.put(price, quantity);
    }
  }

  /**
   * Takes a recorded answer to {@code GET /api/v3/depth}; levels beyond the scales are left out.
   */
  void take(JsonNode snapshot) {
    bids.clear();
    asks.clear();
    version = snapshot.path("lastUpdateId").asLong();
    load(bids, snapshot.path("bids"));
    load(asks, snapshot.path("asks"));
    long taken = version;
    kept.stream().filter(update -> update.toVersion() > taken).forEach(this::set);
  }

  private void load(Map<Long, Long> side, JsonNode levels) {
    for (JsonNode level : levels) {
      OptionalLong price = scaled(level.path(0), symbol.priceScale());
      OptionalLong quantity = scaled(level.path(1), symbol.quantityScale());
      if (price.isPresent() && quantity.isPresent()) {
        set(side, price.getAsLong(), quantity.getAsLong());
      }
    }
  }

  private static OptionalLong scaled(JsonNode text, int scale) {
    try {
      return Decimals.scaled(new BigDecimal(text.asText()), scale);
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** Prices are 0 where nobody bids or asks. */
  SpotBooks.Top top() {
    return new SpotBooks.Top(
        bids.isEmpty() ? 0 : bids.firstKey(),
        bids.isEmpty() ? 0 : bids.firstEntry().getValue(),
        asks.isEmpty() ? Long.MAX_VALUE : asks.firstKey(),
        asks.isEmpty() ? 0 : asks.firstEntry().getValue());
  }

  boolean isTradable() {
    return !bids.isEmpty() && !asks.isEmpty();
  }

  BookRecord book() {
    return new BookRecord(symbol, version, new TreeMap<>(bids), new TreeMap<>(asks));
  }

  byte[] snapshot(int levelsPerSide, long millis) {
    ObjectNode json = Json.object();
    json.put("lastUpdateId", version);
    write(json.putArray("bids"), bids, levelsPerSide);
    write(json.putArray("asks"), asks, levelsPerSide);
    json.put("timestamp", millis);
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void write(ArrayNode levels, Map<Long, Long> side, int count) {
    side.entrySet().stream()
        .limit(count)
        .forEach(
            level ->
                levels
                    .addArray()
                    .add(padded(level.getKey(), symbol.priceScale()))
                    .add(padded(level.getValue(), symbol.quantityScale())));
  }

  private static String padded(long units, int scale) {
    return BigDecimal.valueOf(units, scale).toPlainString();
  }
}
