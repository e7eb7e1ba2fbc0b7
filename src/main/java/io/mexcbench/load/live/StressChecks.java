package io.mexcbench.load.live;

import io.mexcbench.load.stress.Recovery;
import java.util.List;
import java.util.Locale;

/** What is promised of an overload, and whether it was kept. */
final class StressChecks {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private final StressPlan plan;
  private final LiveTotals totals;
  private final long ordersTaken;

  StressChecks(StressPlan plan, LiveTotals totals, long ordersTaken) {
    this.plan = plan;
    this.totals = totals;
    this.ordersTaken = ordersTaken;
  }

  List<Check> of(List<LiveSecond> seconds, Recovery recovery, long limitNanos, Check piled) {
    return List.of(
        accounted(),
        ordersKept(),
        queueBounded(seconds),
        piled,
        ordersFast(seconds),
        new Check(
            "recovered in time",
            recovery.isWithin(limitNanos),
            text(
                "%s, of %.1f s that are allowed",
                recovery.words(), limitNanos / NANOS_PER_SECOND)));
  }

  private Check accounted() {
    boolean holds =
        totals.came() == totals.sent() + totals.dropped()
            && totals.sent() == totals.worked() + totals.conflated();
    return new Check(
        "every message accounted for",
        holds,
        text(
            "%,d pushed = %,d worked on + %,d conflated + %,d dropped by the exchange; %,d of the"
                + " conflated were trades, which are lost",
            totals.came(),
            totals.worked(),
            totals.conflated(),
            totals.dropped(),
            totals.leftOut()));
  }

  private Check ordersKept() {
    boolean holds =
        ordersTaken == totals.orders() - totals.ordersRejected()
            && totals.ordersClosed() == totals.orders();
    return new Check(
        "no order event dropped",
        holds,
        text(
            "%,d orders sent = %,d taken by the exchange + %,d rejected; the end of %,d was heard"
                + " of",
            totals.orders(), ordersTaken, totals.ordersRejected(), totals.ordersClosed()));
  }

  private static Check queueBounded(List<LiveSecond> seconds) {
    long most = seconds.stream().mapToLong(one -> one.engine().waitingBytes()).max().orElse(0);
    long bound = seconds.stream().mapToLong(one -> one.engine().capacityBytes()).max().orElse(0);
    return new Check(
        "queues bounded", most <= bound, text("%,d of %,d bytes waited at most", most, bound));
  }

  private Check ordersFast(List<LiveSecond> seconds) {
    long worst =
        seconds.stream().mapToLong(one -> one.engine().tickToOrder().p99Nanos()).max().orElse(0);
    return new Check(
        "orders left in time",
        worst <= plan.orderNanos(),
        text(
            "p99 of the worst second %.2f ms, of %.0f ms that are allowed",
            worst / NANOS_PER_MILLI, plan.orderNanos() / NANOS_PER_MILLI));
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
