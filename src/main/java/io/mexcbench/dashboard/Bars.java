package io.mexcbench.dashboard;

import io.mexcbench.engine.view.BarView;
import java.util.ArrayList;
import java.util.List;

/** Longer bars from bars of a minute. */
public final class Bars {
  private Bars() {}

  /**
   * The latest of them, oldest first.
   *
   * @param minutes oldest first
   */
  public static List<BarView> of(
      List<BarView> minutes, BarInterval interval, long fromMillis, long toMillis, int limit) {
    List<BarView> bars = new ArrayList<>();
    for (BarView minute : minutes) {
      long start = Math.floorDiv(minute.startMillis(), interval.millis()) * interval.millis();
      int last = bars.size() - 1;
      if (last >= 0 && bars.get(last).startMillis() == start) {
        bars.set(last, joined(bars.get(last), minute, interval));
      } else {
        bars.add(begun(minute, start, interval));
      }
    }
    List<BarView> asked =
        bars.stream()
            .filter(bar -> bar.startMillis() >= fromMillis && bar.startMillis() < toMillis)
            .toList();
    return asked.subList(Math.max(0, asked.size() - limit), asked.size());
  }

  private static BarView begun(BarView minute, long start, BarInterval interval) {
    return new BarView(
        start,
        minute.open(),
        minute.high(),
        minute.low(),
        minute.close(),
        minute.volume(),
        minute.trades(),
        isLast(minute, start, interval));
  }

  private static BarView joined(BarView bar, BarView minute, BarInterval interval) {
    return new BarView(
        bar.startMillis(),
        bar.open(),
        bar.high().max(minute.high()),
        bar.low().min(minute.low()),
        minute.close(),
        bar.volume().add(minute.volume()),
        bar.trades() + minute.trades(),
        isLast(minute, bar.startMillis(), interval));
  }

  /** Whether the minute ends the bar, and is over itself. */
  private static boolean isLast(BarView minute, long start, BarInterval interval) {
    long end = minute.startMillis() + BarInterval.ONE_MINUTE.millis();
    return minute.isComplete() && end >= start + interval.millis();
  }
}
