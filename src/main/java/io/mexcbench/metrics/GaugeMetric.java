package io.mexcbench.metrics;

import java.util.List;

/** States of the moment. */
@SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
public enum GaugeMetric implements FramedMetric {
  MEMORY_USAGE("memory_usage_bytes", "Current memory usage in bytes", List.of("component")),
  CPU_USAGE("cpu_usage_percent", "Current CPU usage in percent", List.of("component")),
  QUEUE_DEPTH_BYTES(
      "market_data_queue_depth_bytes", "Bytes of market messages that wait", List.of()),
  QUEUE_CAPACITY_BYTES(
      "market_data_queue_capacity_bytes", "Bytes of market messages that may wait", List.of()),
  QUEUE_OLDEST_AGE(
      "market_data_queue_oldest_age_seconds",
      "How long the first of the market messages that wait has waited",
      List.of()),
  CONTROL_QUEUE_DEPTH(
      "control_queue_depth_events", "Order events and answers that wait", List.of()),
  CONTROL_QUEUE_CAPACITY(
      "control_queue_capacity_events",
      "So many may wait before the account's stream is read no further",
      List.of()),
  EXPECTED_RATE(
      "market_data_expected_rate",
      "Updates a second that a pair should have when all is well",
      List.of("trading_pair")),
  BOOKS_LIVE("order_books_live", "Order books that are those of the exchange", List.of()),
  BOOKS("order_books", "Order books that there are to be", List.of()),
  ORDERS_LIVE("orders_live", "Orders that have not come to their end", List.of()),
  BUILD_INFO("build_info", "Always 1; what runs is in its labels", List.of("revision", "java")),
  JVM_THREADS("jvm_threads", "Threads that live", List.of()),
  JVM_CLASSES("jvm_classes_loaded", "Classes that are loaded", List.of()),
  JVM_MEMORY_MAX("jvm_memory_max_bytes", "What the heap may grow to", List.of()),
  PROCESSORS("process_cpus", "Processors that the process may use", List.of()),
  START_TIME(
      "process_start_time_seconds", "When the process began, in seconds since 1970", List.of()),
  OPEN_FILES("process_open_fds", "File descriptors that are open", List.of());

  private final MetricFrame frame;

  GaugeMetric(String metric, String help, List<String> labels) {
    this.frame = new MetricFrame(metric, help, labels);
  }

  @Override
  public MetricFrame frame() {
    return frame;
  }
}
