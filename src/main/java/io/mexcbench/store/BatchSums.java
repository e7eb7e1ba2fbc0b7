package io.mexcbench.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the trades of one batch come to: bars of minutes, and the last price of each symbol. */
final class BatchSums {
  private static final long MINUTE_MILLIS = 60_000;

  private record Key(int symbol, long minuteMillis) {}

  private final int[] symbolIds;
  private final Map<Key, BarSum> bars = new HashMap<>();
  private final BarSum[] newest;
  private final long[] lastMillis;
  private final long[] lastPrice;
  private final long[] lastQuantity;

  BatchSums(int[] symbolIds) {
    this.symbolIds = symbolIds;
    newest = new BarSum[symbolIds.length];
    lastMillis = new long[symbolIds.length];
    lastPrice = new long[symbolIds.length];
    lastQuantity = new long[symbolIds.length];
  }

  void add(int symbol, long timeMillis, long price, long quantity) {
    barOf(symbol, timeMillis - Math.floorMod(timeMillis, MINUTE_MILLIS), price)
        .add(price, quantity);
    lastMillis[symbol] = timeMillis;
    lastPrice[symbol] = price;
    lastQuantity[symbol] = quantity;
  }

  private BarSum barOf(int symbol, long minuteMillis, long price) {
    BarSum bar = newest[symbol];
    if (bar == null || bar.minuteMillis != minuteMillis) {
      bar =
          bars.computeIfAbsent(
              new Key(symbol, minuteMillis),
              key -> new BarSum(symbolIds[symbol], minuteMillis, price));
      newest[symbol] = bar;
    }
    return bar;
  }

  List<BarSum> bars() {
    return List.copyOf(bars.values());
  }

  /** Rows of the table of last prices. */
  List<String> lastPrices() {
    List<String> rows = new ArrayList<>();
    for (int symbol = 0; symbol < symbolIds.length; symbol++) {
      if (newest[symbol] != null) {
        rows.add(
            "(%d,%d,%d,%d)"
                .formatted(
                    symbolIds[symbol],
                    lastMillis[symbol],
                    lastPrice[symbol],
                    lastQuantity[symbol]));
      }
    }
    return rows;
  }
}
