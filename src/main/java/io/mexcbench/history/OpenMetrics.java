package io.mexcbench.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A history in the text format of OpenMetrics 1.0, with the dates of the commits, as {@code
 * promtool tsdb create-blocks-from openmetrics} turns it into blocks of Prometheus.
 */
public final class OpenMetrics {
  private static final String TIME = "mexcbench_operation_seconds";
  private static final String ALLOCATION = "mexcbench_operation_allocated_bytes";
  private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

  private OpenMetrics() {}

  /** The whole document. */
  public static String render(History history) {
    StringBuilder text = new StringBuilder();
    family(text, history, Metric.TIME, TIME, "seconds", "Time of one operation.");
    family(
        text, history, Metric.ALLOCATION, ALLOCATION, "bytes", "Bytes allocated by one operation.");
    return text.append("# EOF\n").toString();
  }

  private static void family(
      StringBuilder text, History history, Metric metric, String name, String unit, String help) {
    List<Series> all = history.series().stream().filter(one -> one.metric() == metric).toList();
    if (all.isEmpty()) {
      return;
    }
    text.append("# TYPE ").append(name).append(" gauge\n");
    text.append("# UNIT ").append(name).append(' ').append(unit).append('\n');
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    for (Series one : all) {
      String labels = labels(one, history.environmentId());
      pointsByDate(one)
          .forEach(
              (date, value) ->
                  text.append(name)
                      .append(labels)
                      .append(' ')
                      .append(number(metric, value))
                      .append(' ')
                      .append(date.getEpochSecond())
                      .append('\n'));
    }
  }

  /** A series has one value at a time: of several runs of a commit, the last. */
  private static SortedMap<Instant, Double> pointsByDate(Series series) {
    SortedMap<Instant, Double> points = new TreeMap<>();
    series.points().forEach(point -> points.put(point.date(), point.value()));
    return points;
  }

  private static String labels(Series series, String environmentId) {
    Map<String, String> labels =
        new TreeMap<>(
            Map.of(
                "benchmark", series.key().benchmark(),
                "environment", environmentId,
                "mode", series.key().mode().label(),
                "threads", String.valueOf(series.key().threads())));
    if (!series.key().params().isEmpty()) {
      labels.put("params", series.key().paramsText());
    }
    return labels.entrySet().stream()
        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String number(Metric metric, double value) {
    return metric == Metric.TIME
        ? BigDecimal.valueOf(value).divide(NANOS_PER_SECOND).toString()
        : BigDecimal.valueOf(value).toString();
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
