package io.mexcbench.hotpath.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Keeps every trade and groups them by interval in the end: the oracle of {@link TimeBars}. */
final class NaiveTimeBars {
  private final long intervalMillis;
  private final int flatBarsMax;
  private final List<Trade> taken = new ArrayList<>();
  private long newestInterval = Long.MIN_VALUE;
  private long lateTrades;

  NaiveTimeBars(long intervalMillis, int flatBarsMax) {
    this.intervalMillis = intervalMillis;
    this.flatBarsMax = flatBarsMax;
  }

  void onTime(long nowMillis) {
    if (!taken.isEmpty()) {
      newestInterval = Math.max(newestInterval, intervalOf(nowMillis));
    }
  }

  TradeStatus onTrade(Trade trade) {
    if (intervalOf(trade.timeMillis()) < newestInterval) {
      lateTrades++;
      return TradeStatus.LATE;
    }
    newestInterval = intervalOf(trade.timeMillis());
    taken.add(trade);
    return TradeStatus.TAKEN;
  }

  private long intervalOf(long timeMillis) {
    return Math.floorDiv(timeMillis, intervalMillis);
  }

  /** Those of the intervals that are over. */
  List<BarValue> bars() {
    var byInterval =
        taken.stream().collect(Collectors.groupingBy(trade -> intervalOf(trade.timeMillis())));
    List<BarValue> bars = new ArrayList<>();
    LongStream.range(intervalOf(taken.get(0).timeMillis()), newestInterval)
        .forEach(
            interval -> {
              long start = interval * intervalMillis;
              long end = start + intervalMillis;
              if (byInterval.containsKey(interval)) {
                bars.add(BarValue.of(start, end, byInterval.get(interval)));
              } else if (flatsAtTheEnd(bars) < flatBarsMax) {
                bars.add(BarValue.flat(start, end, bars.get(bars.size() - 1).close()));
              }
            });
    return bars;
  }

  private static long flatsAtTheEnd(List<BarValue> bars) {
    int last = bars.size();
    while (last > 0 && bars.get(last - 1).tradeCount() == 0) {
      last--;
    }
    return bars.size() - (long) last;
  }

  long intervalsWithoutBar() {
    return newestInterval - intervalOf(taken.get(0).timeMillis()) - bars().size();
  }

  long volume() {
    return taken.stream().mapToLong(Trade::quantity).sum();
  }

  long lateTrades() {
    return lateTrades;
  }
}
