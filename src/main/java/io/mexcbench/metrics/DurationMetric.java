package io.mexcbench.metrics;

import io.mexcbench.kpi.Kpi;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The histograms of durations. Their bounds are those that dashboards and alerts are written for,
 * one at each limit of the indicator that is seen in them, so that no alert interpolates, and finer
 * ones where much less than the first of them is usual.
 */
@SuppressWarnings("ImmutableEnumChecker") // its array is never handed out
public enum DurationMetric implements FramedMetric {
  ORDER_EXECUTION_LATENCY(
      "order_execution_latency_seconds",
      "Time taken from strategy signal to order submission",
      List.of("trading_pair", "order_type", "side"),
      bounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
      true),
  ORDER_ROUND_TRIP_TIME(
      "order_round_trip_time_seconds",
      "Time taken from order submission to execution confirmation",
      List.of("trading_pair", "order_type", "side"),
      bounds(0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0),
      true),
  MARKET_DATA_PROCESSING(
      "market_data_processing_seconds",
      "Time taken to process market data updates",
      List.of("trading_pair", "update_type"),
      bounds(0.0001, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1),
      true),
  SIGNAL_GENERATION(
      "signal_generation_seconds",
      "Time taken to generate trading signals",
      List.of("strategy", "trading_pair"),
      bounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0),
      true),
  GC_PAUSE(
      "gc_pause_seconds",
      "Duration of garbage collection pauses",
      List.of("gc_type"),
      bounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0),
      true),
  API_REQUEST_DURATION(
      "api_request_duration_seconds",
      "Duration of API requests",
      List.of("endpoint", "method", "status"),
      bounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0),
      false),
  WEBSOCKET_MESSAGE_DURATION(
      "websocket_message_duration_seconds",
      "Time taken to process WebSocket messages",
      List.of("message_type"),
      bounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5),
      true),
  DASHBOARD_RENDERING(
      "dashboard_rendering_seconds",
      "Time taken to render dashboard components",
      List.of("component"),
      bounds(0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0),
      false),
  DATABASE_QUERY_DURATION(
      "database_query_duration_seconds",
      "Time taken by queries of market data",
      List.of("query"),
      bounds(0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0),
      false),
  MARKET_DATA_EVENT_LAG(
      "market_data_event_lag_seconds",
      "Time from when the exchange says that it sent an update to the end of the work on it",
      List.of(),
      bounds(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
      false),
  RECOVERY(
      "recovery_seconds",
      "Time from the loss of a connection, or of updates, to an order book that is right again",
      List.of("cause"),
      bounds(0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0),
      false);

  /** One microsecond to one millisecond. */
  private static final double[] FINE = {
    0.000_001,
    0.000_002_5,
    0.000_005,
    0.000_01,
    0.000_025,
    0.000_05,
    0.000_1,
    0.000_25,
    0.000_5,
    0.001,
    0.002_5
  };

  private final MetricFrame frame;
  private final double[] usual;
  private final boolean isFine;

  DurationMetric(String metric, String help, List<String> labels, double[] usual, boolean isFine) {
    this.frame = new MetricFrame(metric, help, labels);
    this.usual = usual;
    this.isFine = isFine;
  }

  private static double[] bounds(double... seconds) {
    return seconds;
  }

  @Override
  public MetricFrame frame() {
    return frame;
  }

  /** Upper bounds of the buckets in seconds, ascending, without infinity. */
  public double[] boundsSeconds() {
    DoubleStream limits =
        Arrays.stream(Kpi.values())
            .filter(kpi -> kpi.metric().equals(metric()))
            .flatMapToDouble(kpi -> DoubleStream.of(kpi.target(), kpi.critical(), kpi.stretch()));
    return Stream.of(limits, Arrays.stream(usual), Arrays.stream(isFine ? FINE : new double[0]))
        .flatMapToDouble(bounds -> bounds)
        .sorted()
        .distinct()
        .toArray();
  }
}
