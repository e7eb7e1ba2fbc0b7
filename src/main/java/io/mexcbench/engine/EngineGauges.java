package io.mexcbench.engine;

import io.mexcbench.metrics.CounterMetric;
import io.mexcbench.metrics.GaugeMetric;
import io.mexcbench.metrics.Metrics;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Shows in metrics what the engine counts anyway, and what waits in its queues. */
final class EngineGauges {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private EngineGauges() {}

  static void show(
      EngineMeter meter, MarketInbox market, ControlInbox control, int books, LongSupplier nanos) {
    Metrics metrics = meter.metrics;
    showQueues(metrics, market, control, nanos);
    showCounters(metrics, meter.counters);
    metrics.show(GaugeMetric.BOOKS_LIVE, meter::liveBooks);
    metrics.show(GaugeMetric.BOOKS, () -> books);
    metrics.show(GaugeMetric.ORDERS_LIVE, meter::liveOrders);
  }

  private static void showQueues(
      Metrics metrics, MarketInbox market, ControlInbox control, LongSupplier nanos) {
    metrics.show(GaugeMetric.QUEUE_DEPTH_BYTES, market::waitingBytes);
    metrics.show(GaugeMetric.QUEUE_CAPACITY_BYTES, market::capacityBytes);
    metrics.show(GaugeMetric.QUEUE_OLDEST_AGE, () -> oldestSeconds(market, nanos));
    metrics.show(GaugeMetric.CONTROL_QUEUE_DEPTH, control::size);
    metrics.show(GaugeMetric.CONTROL_QUEUE_CAPACITY, () -> ControlInbox.HIGH);
    metrics.count(
        CounterMetric.MARKET_DATA_CONFLATED, market::mergedDepths, MessageType.DEPTH.label());
    metrics.count(
        CounterMetric.MARKET_DATA_CONFLATED, market::replacedQuotes, MessageType.QUOTE.label());
    metrics.count(CounterMetric.MARKET_DATA_DROPPED, market::leftOut);
    metrics.count(
        CounterMetric.MARKET_DATA_BLOCKED, () -> market.blockedNanos.sum() / NANOS_PER_SECOND);
  }

  private static double oldestSeconds(MarketInbox market, LongSupplier nanos) {
    OptionalLong first = market.firstReceivedNanos();
    return first.isEmpty()
        ? 0
        : Math.max(0, nanos.getAsLong() - first.getAsLong()) / NANOS_PER_SECOND;
  }

  private static void showCounters(Metrics metrics, EngineCounters counters) {
    metrics.count(CounterMetric.MARKET_DATA_GAPS, counters.gaps::sum);
    metrics.count(CounterMetric.MARKET_DATA_UNREADABLE, counters.unreadable::sum);
    metrics.count(CounterMetric.CONNECTIONS_LOST, counters.lostConnections::sum);
    metrics.count(CounterMetric.RECONNECTS, counters.reconnects::sum);
    metrics.count(CounterMetric.FILLS, counters.fills::sum);
    metrics.count(CounterMetric.RATE_LIMITED, counters.rateLimited::sum);
  }
}
