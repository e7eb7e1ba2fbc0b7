package io.mexcbench.metrics;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * All metrics of one process, with their series. Any thread may use it; whoever measures often asks
 * for a series once and keeps it.
 *
 * <p>Trading pairs that it was not made for are counted together, as {@code other}, and so are the
 * values of any other label from the 65th on.
 */
public final class Metrics {
  private final List<String> pairs;
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Map<DurationMetric, Durations> durations = new EnumMap<>(DurationMetric.class);
  private final Map<CounterMetric, Readings> counters = new EnumMap<>(CounterMetric.class);
  private final Map<GaugeMetric, Readings> gauges = new EnumMap<>(GaugeMetric.class);

  /**
   * @param pairs that are told apart
   */
  public Metrics(List<String> pairs) {
    this.pairs = List.copyOf(pairs);
    LabelAxes axes = new LabelAxes(pairs);
    for (DurationMetric metric : DurationMetric.values()) {
      Durations made = new Durations(metric, axes);
      durations.put(metric, made);
      registry.register(made);
    }
    for (CounterMetric metric : CounterMetric.values()) {
      counters.put(metric, registered(metric, new Readings(metric.labels(), axes)));
    }
    for (GaugeMetric metric : GaugeMetric.values()) {
      gauges.put(metric, registered(metric, new Readings(metric.labels(), axes)));
    }
  }

  private Readings registered(CounterMetric metric, Readings readings) {
    CounterWithCallback.builder()
        .name(metric.metric())
        .help(metric.help())
        .labelNames(metric.labels().toArray(String[]::new))
        .callback(callback -> readings.forEach(callback::call))
        .register(registry);
    return readings;
  }

  private Readings registered(GaugeMetric metric, Readings readings) {
    GaugeWithCallback.builder()
        .name(metric.metric())
        .help(metric.help())
        .labelNames(metric.labels().toArray(String[]::new))
        .callback(callback -> readings.forEach(callback::call))
        .register(registry);
    return readings;
  }

  /** The trading pairs that are told apart. */
  public List<String> pairs() {
    return pairs;
  }

  /**
   * The series of these labels, which begins with the first call.
   *
   * @param values of the metric's labels, in their order
   */
  public DurationSeries of(DurationMetric metric, String... values) {
    return durations.get(metric).of(List.of(values));
  }

  /**
   * Shows a number that only grows, from now on.
   *
   * @param reading on whichever thread
   * @param values of the metric's labels, in their order
   */
  public void count(CounterMetric metric, DoubleSupplier reading, String... values) {
    counters.get(metric).put(reading, List.of(values));
  }

  /**
   * Shows a state, from now on.
   *
   * @param reading on whichever thread
   * @param values of the metric's labels, in their order
   */
  public void show(GaugeMetric metric, DoubleSupplier reading, String... values) {
    gauges.get(metric).put(reading, List.of(values));
  }

  /** Writes what all metrics are at the moment. */
  public Exposition exposition() {
    return new Exposition(registry);
  }
}
