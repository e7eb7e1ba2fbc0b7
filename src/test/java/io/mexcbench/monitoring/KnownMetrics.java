package io.mexcbench.monitoring;

import io.mexcbench.metrics.CounterMetric;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.GaugeMetric;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every series that an expression may name, with its labels: what is exported, and what is kept.
 */
final class KnownMetrics {
  /** Prometheus adds these to whatever it scrapes. */
  private static final Set<String> TARGET = Set.of("job", "instance");

  private static final Set<String> BENCHMARK =
      Set.of("environment", "benchmark", "mode", "threads", "params");

  private final Map<String, Set<String>> labels = new TreeMap<>();

  KnownMetrics() throws IOException {
    for (DurationMetric metric : DurationMetric.values()) {
      scraped(metric.metric() + "_bucket", metric.labels(), Set.of("le"));
      scraped(metric.metric() + "_count", metric.labels(), Set.of());
      scraped(metric.metric() + "_sum", metric.labels(), Set.of());
    }
    for (CounterMetric metric : CounterMetric.values()) {
      scraped(metric.metric(), metric.labels(), Set.of());
    }
    for (GaugeMetric metric : GaugeMetric.values()) {
      scraped(metric.metric(), metric.labels(), Set.of());
    }
    scraped("up", List.of(), Set.of());
    scraped("ALERTS", List.of("alertname", "alertstate", "severity", "trading_pair"), Set.of());
    labels.put("mexcbench_operation_seconds", BENCHMARK);
    labels.put("mexcbench_operation_allocated_bytes", BENCHMARK);
    Set<String> compared = union(BENCHMARK, Set.of("suite", "metric"));
    labels.put("mexcbench_comparison_change_ratio", compared);
    labels.put("mexcbench_comparison_verdict", union(compared, Set.of("verdict")));
    labels.put("mexcbench_run_timestamp_seconds", Set.of("suite", "environment"));
    labels.put("mexcbench_run_verdict", Set.of("suite", "environment", "verdict"));
    for (Rules.Recording recording : Rules.recordings()) {
      Set<String> kept = new TreeSet<>(Expression.of(recording.expression()).groupedBy());
      kept.remove("le");
      labels.put(recording.name(), kept);
    }
  }

  private void scraped(String name, Collection<String> own, Collection<String> more) {
    labels.put(name, union(union(own, more), TARGET));
  }

  private static Set<String> union(Collection<String> some, Collection<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  boolean has(String metric) {
    return labels.containsKey(metric);
  }

  Set<String> labelsOf(String metric) {
    return labels.getOrDefault(metric, Set.of());
  }

  Set<String> names() {
    return labels.keySet();
  }
}
