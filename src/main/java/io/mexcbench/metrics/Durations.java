package io.mexcbench.metrics;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A histogram with all of its series. */
final class Durations implements Collector {
  private final DurationMetric metric;
  private final LabelAxes axes;
  private final DurationBounds bounds;
  private final Map<List<String>, DurationSeries> series = new ConcurrentHashMap<>();

  Durations(DurationMetric metric, LabelAxes axes) {
    this.metric = metric;
    this.axes = axes;
    this.bounds = new DurationBounds(metric.boundsSeconds());
    if (metric.labels().isEmpty()) {
      of(List.of());
    }
  }

  DurationSeries of(List<String> values) {
    return series.computeIfAbsent(
        axes.admit(metric.labels(), values),
        admitted -> new DurationSeries(bounds, LabelAxes.labels(metric.labels(), admitted)));
  }

  @Override
  public MetricSnapshot collect() {
    HistogramSnapshot.Builder snapshot =
        HistogramSnapshot.builder().name(metric.metric()).help(metric.help());
    series.values().forEach(one -> snapshot.dataPoint(one.snapshot()));
    return snapshot.build();
  }
}
