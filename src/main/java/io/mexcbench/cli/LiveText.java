package io.mexcbench.cli;

import io.mexcbench.engine.Durations;
import io.mexcbench.engine.EngineReading;
import java.util.Locale;

/** What a running engine says of each second, in one line, and of all of them at the end. */
final class LiveText {
  private static final double NANOS_PER_MILLI = 1e6;

  private LiveText() {}

  /**
   * One line of this form; durations are the 99th percentiles.
   *
   * <pre>
   *   12 s  30 of 30 books  3450 msg/s 300 upd/s  12.0 orders/s 3 live  tick 0.31 ms  rtt 0.92 ms
   *       work 0.02 ms  age 2 ms  queue 0.0 % + 0  conflated 0
   * </pre>
   */
  static String line(long seconds, EngineReading of) {
    return String.format(
            Locale.ROOT,
            "%4d s  %d of %d books  %.0f msg/s %.0f upd/s  %.1f orders/s %d live  %s %s %s age %s"
                + "  queue %.1f %% + %d  conflated %d",
            seconds,
            of.liveBooks(),
            of.books(),
            of.perSecond(of.messages()),
            of.perSecond(of.updates()),
            of.perSecond(of.orders()),
            of.liveOrders(),
            millis("tick", of.tickToOrder()),
            millis("rtt", of.roundTrip()),
            millis("work", of.processing()),
            whole(of.eventAge()),
            100.0 * of.waitingBytes() / of.capacityBytes(),
            of.waitingEvents(),
            of.conflated())
        + troubles(of);
  }

  private static String millis(String name, Durations durations) {
    return durations.count() == 0
        ? name + " -  "
        : String.format(Locale.ROOT, "%s %.2f ms  ", name, durations.p99Nanos() / NANOS_PER_MILLI);
  }

  private static String whole(Durations durations) {
    return durations.count() == 0
        ? "-"
        : String.format(Locale.ROOT, "%.0f ms", durations.p99Nanos() / NANOS_PER_MILLI);
  }

  /** What should not happen, only where it did. */
  private static String troubles(EngineReading of) {
    return trouble("gaps", of.gaps())
        + trouble("lost connections", of.lostConnections())
        + trouble("orders refused", of.ordersRefused())
        + trouble("orders rejected", of.ordersRejected())
        + trouble("told to wait", of.rateLimited())
        + trouble("channels not granted", of.refusedChannels())
        + trouble("account refused", of.accountRefused())
        + trouble("unreadable", of.unreadable())
        + trouble("trades left out", of.leftOut())
        + trouble("orders of others", of.strangers())
        + trouble("CONTRADICTIONS", of.contradictions());
  }

  private static String trouble(String name, long count) {
    return count == 0 ? "" : "  " + name + " " + count;
  }
}
