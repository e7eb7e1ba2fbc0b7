package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figures from values that were kept one by one. A percentile of too few values is the largest of
 * them, as everywhere in this project. Nothing is known of alerts.
 */
public final class SampledFigures implements FigureSource {
  /** Where the values are kept. */
  public interface Store {
    /** In words. */
    String name();

    /** In any order. */
    List<Sample> samples(Kpi kpi, Window window) throws DailyReportException;
  }

  private final Store store;

  public SampledFigures(Store store) {
    this.store = store;
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public List<OptionalDouble> figures(Kpi kpi, List<Window> windows) throws DailyReportException {
    List<OptionalDouble> figures = new ArrayList<>();
    for (Window window : windows) {
      KpiSample sample = KpiSample.ofValues(values(kpi, window));
      figures.add(KpiResult.of(kpi, sample, "").value());
    }
    return figures;
  }

  @Override
  public List<Bucket> distribution(Kpi kpi, Window window) throws DailyReportException {
    double[] values = values(kpi, window);
    if (kpi.unit() != io.mexcbench.kpi.KpiUnit.SECONDS || values.length == 0) {
      return List.of();
    }
    Arrays.sort(values);
    List<Bucket> buckets = new ArrayList<>();
    int below = 0;
    for (double bound : Bounds.around(kpi)) {
      int upTo = below;
      while (upTo < values.length && values[upTo] <= bound) {
        upTo++;
      }
      buckets.add(new Bucket(bound, upTo - below));
      below = upTo;
    }
    return buckets;
  }

  private double[] values(Kpi kpi, Window window) throws DailyReportException {
    return store.samples(kpi, window).stream()
        .filter(sample -> window.contains(sample.time()))
        .mapToDouble(Sample::value)
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  @Override
  public Optional<List<Alert>> alerts(Window window) {
    return Optional.empty();
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
