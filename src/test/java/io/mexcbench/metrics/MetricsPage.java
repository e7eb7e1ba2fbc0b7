package io.mexcbench.metrics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The table of all metrics in {@code docs/metrics.md}. */
final class MetricsPage {
  private MetricsPage() {}

  /** Every metric with a series. */
  static Metrics withEverySeries() {
    Metrics metrics = new Metrics(List.of("BTCUSDT"));
    for (DurationMetric metric : DurationMetric.values()) {
      metrics.of(metric, values(metric.labels())).observeNanos(1_000_000);
    }
    for (CounterMetric metric : CounterMetric.values()) {
      metrics.count(metric, () -> 2, values(metric.labels()));
    }
    for (GaugeMetric metric : GaugeMetric.values()) {
      metrics.show(metric, () -> 3, values(metric.labels()));
    }
    return metrics;
  }

  private static String[] values(List<String> labels) {
    return labels.stream().map(label -> "BTCUSDT").toArray(String[]::new);
  }

  /** As Markdown. */
  static String table() {
    StringBuilder table = new StringBuilder("| metric | type | labels | is |\n|---|---|---|---|\n");
    Arrays.stream(DurationMetric.values())
        .forEach(one -> table.append(row(one.metric(), "histogram", one.labels(), one.help())));
    Arrays.stream(CounterMetric.values())
        .forEach(one -> table.append(row(one.metric(), "counter", one.labels(), one.help())));
    Arrays.stream(GaugeMetric.values())
        .forEach(one -> table.append(row(one.metric(), "gauge", one.labels(), one.help())));
    return table.toString();
  }

  private static String row(String metric, String type, List<String> labels, String help) {
    String names = labels.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return "| `%s` | %s | %s | %s |\n".formatted(metric, type, names, help).replace("|  |", "| |");
  }
}
