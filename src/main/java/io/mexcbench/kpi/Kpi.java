package io.mexcbench.kpi;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The table of key performance indicators. No target, critical limit or stretch target stands
 * anywhere else.
 *
 * <p>A target and a critical limit are themselves neither met nor breached: better than the target
 * is on target, worse than the critical limit is critical. The stretch target is what the system is
 * to reach on a machine that does nothing else.
 */
public enum Kpi {
  EXECUTION_LATENCY(
      "Order Execution Latency",
      "Time from strategy signal to order submission",
      KpiUnit.SECONDS,
      0.1,
      0.5,
      0.000_5,
      KpiStatistic.P99,
      "order_execution_latency_seconds"),
  ROUND_TRIP(
      "Order Round-Trip Time",
      "Time from order submission to execution confirmation",
      KpiUnit.SECONDS,
      0.25,
      1,
      0.002_5,
      KpiStatistic.P99,
      "order_round_trip_time_seconds"),
  MARKET_DATA_THROUGHPUT(
      "Market Data Processing Throughput",
      "Number of price updates processed per second",
      KpiUnit.PER_SECOND,
      1_000,
      100,
      100_000,
      KpiStatistic.MEAN,
      "market_data_updates_total"),
  SIGNAL_GENERATION(
      "Signal Generation Speed",
      "Time to generate trading signals from raw data",
      KpiUnit.SECONDS,
      0.05,
      0.2,
      0.000_5,
      KpiStatistic.P99,
      "signal_generation_seconds"),
  MEMORY(
      "Memory Usage",
      "RAM consumed by the trading process",
      KpiUnit.BYTES,
      2e9,
      4e9,
      0.5e9,
      KpiStatistic.MAX,
      "memory_usage_bytes"),
  CPU(
      "CPU Utilization",
      "CPU usage percentage",
      KpiUnit.PERCENT,
      60,
      90,
      20,
      KpiStatistic.MEAN,
      "cpu_usage_percent"),
  GC_PAUSE(
      "Garbage Collection Pauses",
      "Duration of GC pauses affecting trading",
      KpiUnit.SECONDS,
      0.01,
      0.1,
      0.002,
      KpiStatistic.MAX,
      "gc_pause_seconds"),
  API_RESPONSE(
      "API Response Time",
      "Time to respond to REST API calls",
      KpiUnit.SECONDS,
      0.05,
      0.5,
      0.002,
      KpiStatistic.P99,
      "api_request_duration_seconds"),
  WEBSOCKET_MESSAGE(
      "WebSocket Message Processing",
      "Time to process incoming WebSocket messages",
      KpiUnit.SECONDS,
      0.02,
      0.1,
      0.000_5,
      KpiStatistic.P99,
      "websocket_message_duration_seconds"),
  DATABASE_QUERY(
      "Database Query Time",
      "Time for typical market data queries",
      KpiUnit.SECONDS,
      0.03,
      0.2,
      0.003,
      KpiStatistic.P99,
      "database_query_duration_seconds"),
  DASHBOARD_RENDERING(
      "Dashboard Rendering Time",
      "Time to render dashboard components",
      KpiUnit.SECONDS,
      0.5,
      2,
      0.1,
      KpiStatistic.P99,
      "dashboard_rendering_seconds");

  private final String title;
  private final String description;
  private final KpiUnit unit;
  private final double target;
  private final double critical;
  private final double stretch;
  private final KpiStatistic statistic;
  private final String metric;

  Kpi(
      String title,
      String description,
      KpiUnit unit,
      double target,
      double critical,
      double stretch,
      KpiStatistic statistic,
      String metric) {
    this.title = title;
    this.description = description;
    this.unit = unit;
    this.target = target;
    this.critical = critical;
    this.stretch = stretch;
    this.statistic = statistic;
    this.metric = metric;
  }

  /** The indicator of an id, such as {@code execution-latency}. */
  public static Optional<Kpi> of(String id) {
    return Arrays.stream(values()).filter(kpi -> kpi.id().equals(id)).findFirst();
  }

  /** Its name in files and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  public String description() {
    return description;
  }

  /** What its limits and values are in. */
  public KpiUnit unit() {
    return unit;
  }

  public boolean isLowerBetter() {
    return target < critical;
  }

  public double target() {
    return target;
  }

  public double critical() {
    return critical;
  }

  public double stretch() {
    return stretch;
  }

  /** What of many values is judged. */
  public KpiStatistic statistic() {
    return statistic;
  }

  /** Name of the metric that it is seen in. */
  public String metric() {
    return metric;
  }

  /** How good a value of it is. */
  public KpiState judge(double value) {
    if (Double.isNaN(value)) {
      return KpiState.NO_DATA;
    }
    if (isBetter(critical(), value)) {
      return KpiState.CRITICAL;
    }
    if (!isBetter(value, target())) {
      return KpiState.WARNING;
    }
    return isBetter(value, stretch()) ? KpiState.STRETCH : KpiState.TARGET;
  }

  private boolean isBetter(double value, double limit) {
    return isLowerBetter() ? value < limit : value > limit;
  }
}
