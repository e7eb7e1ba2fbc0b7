package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** One bar or trade, as any indicator may want it. */
record MarketBar(double high, double low, double close, double volume) {
  static MarketBar still(double price) {
    return new MarketBar(price, price, price, 1);
  }

  double typical() {
    return (high + low + close) / 3;
  }

  static double[] each(List<MarketBar> bars, ToDoubleFunction<MarketBar> field) {
    return bars.stream().mapToDouble(field).toArray();
  }

  /**
   * The same behind a market that stood still: every average then starts from the same value,
   * whether it is begun with the first input or with the mean of the first.
   */
  static List<MarketBar> afterStandstill(List<MarketBar> bars, int stillBars) {
    List<MarketBar> all = new ArrayList<>();
    Stream.generate(() -> still(bars.get(0).close())).limit(stillBars).forEach(all::add);
    all.addAll(bars);
    return all;
  }
}
