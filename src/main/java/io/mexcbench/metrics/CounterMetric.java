package io.mexcbench.metrics;

import java.util.List;

/** What is counted. */
@SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
public enum CounterMetric implements FramedMetric {
  MARKET_DATA_UPDATES(
      "market_data_updates_total",
      "Number of market data updates processed",
      List.of("trading_pair", "update_type")),
  MARKET_DATA_CONFLATED(
      "market_data_conflated_total",
      "Market messages that were merged or replaced because there was no room",
      List.of("update_type")),
  MARKET_DATA_DROPPED(
      "market_data_dropped_total",
      "Market messages that were left out because there was no room",
      List.of()),
  MARKET_DATA_BLOCKED(
      "market_data_blocked_seconds_total",
      "Time during which the market's queue had no room; its rate is the share of time",
      List.of()),
  MARKET_DATA_GAPS(
      "market_data_gaps_total", "Times that an order book was found to lack updates", List.of()),
  MARKET_DATA_UNREADABLE(
      "market_data_unreadable_total", "Messages that could not be read", List.of()),
  CONNECTIONS_LOST(
      "websocket_connections_lost_total",
      "Connections that ended, or did not come about",
      List.of()),
  RECONNECTS("websocket_reconnects_total", "Connections that took the place of another", List.of()),
  ORDERS("orders_total", "Orders by what became of them", List.of("outcome", "trading_pair")),
  FILLS("order_fills_total", "Fills of orders, whole or in part", List.of()),
  RATE_LIMITED("rate_limited_total", "Answers that asked for silence", List.of()),
  PROCESS_CPU("process_cpu_seconds_total", "Processor time of the process, all threads", List.of()),
  GC_COLLECTIONS("jvm_gc_collections_total", "Collections by collector", List.of("collector"));

  private final MetricFrame frame;

  CounterMetric(String metric, String help, List<String> labels) {
    this.frame = new MetricFrame(metric, help, labels);
  }

  @Override
  public MetricFrame frame() {
    return frame;
  }
}
