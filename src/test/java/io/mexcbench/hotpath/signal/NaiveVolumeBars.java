package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays all trades on one line of quantity and cuts it into equal pieces: the oracle of {@link
 * VolumeBars}.
 */
final class NaiveVolumeBars {
  private NaiveVolumeBars() {}

  static List<BarValue> of(List<Trade> trades, long quantityOfBar) {
    long total = trades.stream().mapToLong(Trade::quantity).sum();
    List<BarValue> bars = new ArrayList<>();
    int first = 0;
    long before = 0;
    for (long from = 0; from + quantityOfBar <= total; from += quantityOfBar) {
      long to = from + quantityOfBar;
      while (before + trades.get(first).quantity() <= from) {
        before += trades.get(first++).quantity();
      }
      List<Trade> parts = new ArrayList<>();
      long start = before;
      for (int i = first; start < to; i++) {
        Trade trade = trades.get(i);
        long end = start + trade.quantity();
        long part = Math.min(end, to) - Math.max(start, from);
        parts.add(new Trade(latest(trades, i), trade.price(), part));
        start = end;
      }
      long lastMillis = parts.get(parts.size() - 1).timeMillis();
      bars.add(BarValue.of(parts.get(0).timeMillis(), lastMillis, parts));
    }
    return bars;
  }

  private static long latest(List<Trade> trades, int index) {
    // Trades are late by less than what the hundreds before them span.
    return trades.subList(Math.max(0, index - 1_000), index + 1).stream()
        .mapToLong(Trade::timeMillis)
        .max()
        .orElseThrow();
  }
}
