package io.mexcbench.performance;

import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.live.LiveTotals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Keeps what happened in every second of a test. */
final class MetricsCollector implements Consumer<LiveSecond> {
  private final List<LiveSecond> seconds = new ArrayList<>();

  @Override
  public void accept(LiveSecond second) {
    seconds.add(second);
  }

  List<LiveSecond> seconds() {
    return seconds;
  }

  long worked() {
    return seconds.stream().mapToLong(one -> one.engine().messages()).sum();
  }

  /** One line, with the counts that a test asserts on. */
  static String line(String test, LiveTotals totals) {
    return String.format(
        Locale.ROOT,
        "%s: %,d pushed = %,d dropped + %,d sent; sent = %,d worked on + %,d conflated; %,d orders,"
            + " %,d closed, %,d rejected",
        test,
        totals.came(),
        totals.dropped(),
        totals.sent(),
        totals.worked(),
        totals.conflated(),
        totals.orders(),
        totals.ordersClosed(),
        totals.ordersRejected());
  }
}
