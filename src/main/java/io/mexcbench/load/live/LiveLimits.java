package io.mexcbench.load.live;

import io.mexcbench.kpi.Kpi;

/** What load tests hold the trading system to: the targets of its indicators. */
public final class LiveLimits {
  private static final double MILLIS_PER_SECOND = 1e3;
  private static final double NANOS_PER_SECOND = 1e9;

  private LiveLimits() {}

  /** The normal rate, in market messages a second. */
  public static int normalPerSecond() {
    return (int) Math.round(Kpi.MARKET_DATA_THROUGHPUT.target());
  }

  /** What a market message may take, counted from when it was to be sent. */
  public static long responseMillis() {
    return Math.round(Kpi.WEBSOCKET_MESSAGE.target() * MILLIS_PER_SECOND);
  }

  public static long responseNanos() {
    return Math.round(Kpi.WEBSOCKET_MESSAGE.target() * NANOS_PER_SECOND);
  }

  /** What may pass from a message to the order that it causes. */
  public static long orderMillis() {
    return Math.round(Kpi.EXECUTION_LATENCY.target() * MILLIS_PER_SECOND);
  }

  public static long orderNanos() {
    return Math.round(Kpi.EXECUTION_LATENCY.target() * NANOS_PER_SECOND);
  }
}
