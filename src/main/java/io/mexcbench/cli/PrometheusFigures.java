package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.prometheus.Firing;
import io.mexcbench.prometheus.Histogram;
import io.mexcbench.prometheus.KpiQueries;
import io.mexcbench.prometheus.Prometheus;
import io.mexcbench.prometheus.PrometheusException;
import io.mexcbench.prometheus.RangeQuery;
import io.mexcbench.prometheus.TimeSeries;
import io.mexcbench.report.daily.Alert;
import io.mexcbench.report.daily.Bucket;
import io.mexcbench.report.daily.DailyReportException;
import io.mexcbench.report.daily.FigureSource;
import io.mexcbench.report.daily.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;

/** The daily report's figures, asked of Prometheus. */
final class PrometheusFigures implements FigureSource {
  private static final Duration ALERT_STEP = Duration.ofMinutes(1);
  private static final String NAME = "alertname";
  private static final String SEVERITY = "severity";

  /** Fires always, so that its silence is the news. */
  private static final String WATCHDOG = "Watchdog";

  private final String name;
  private final Prometheus prometheus;
  private final TreeSet<String> notes = new TreeSet<>();

  PrometheusFigures(String name, Prometheus prometheus) {
    this.name = name;
    this.prometheus = prometheus;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<OptionalDouble> figures(Kpi kpi, List<Window> windows) throws DailyReportException {
    List<OptionalDouble> figures = new ArrayList<>();
    for (List<Window> run : Window.runs(windows)) {
      Duration length = run.get(0).length();
      List<TimeSeries> found = query(KpiQueries.figure(kpi, length), run, length);
      requireOne(kpi, found);
      for (Window window : run) {
        figures.add(
            found.isEmpty() ? OptionalDouble.empty() : found.get(0).at(window.to().toEpochMilli()));
      }
    }
    return figures;
  }

  private static void requireOne(Kpi kpi, List<TimeSeries> found) throws DailyReportException {
    if (found.size() > 1) {
      throw new DailyReportException(
          kpi.title() + " has " + found.size() + " series where one was asked for", null);
    }
  }

  @Override
  public List<Bucket> distribution(Kpi kpi, Window window) throws DailyReportException {
    Optional<String> expression = KpiQueries.distribution(kpi, window.length());
    if (expression.isEmpty()) {
      return List.of();
    }
    List<TimeSeries> found = query(expression.get(), List.of(window), window.length());
    return Histogram.at(found, window.to().toEpochMilli()).entrySet().stream()
        .map(bucket -> new Bucket(bucket.getKey(), bucket.getValue()))
        .toList();
  }

  /** At the end of each window. */
  private List<TimeSeries> query(String expression, List<Window> run, Duration step)
      throws DailyReportException {
    return query(new RangeQuery(expression, run.get(0).to(), run.get(run.size() - 1).to(), step));
  }

  private List<TimeSeries> query(RangeQuery range) throws DailyReportException {
    try {
      List<TimeSeries> found = prometheus.query(range);
      notes.addAll(
          prometheus.warnings().stream().map(text -> "Prometheus warns: " + text).toList());
      return found;
    } catch (PrometheusException e) {
      throw new DailyReportException(e.getMessage(), e);
    }
  }

  @Override
  public Optional<List<Alert>> alerts(Window window) throws DailyReportException {
    List<TimeSeries> found =
        query(
            new RangeQuery(
                KpiQueries.ALERTS, window.from(), window.to().minus(ALERT_STEP), ALERT_STEP));
    List<Firing> all = Firing.of(found, ALERT_STEP);
    noteSilence(all, window);
    return Optional.of(
        all.stream()
            .filter(one -> !WATCHDOG.equals(one.labels().get(NAME)))
            .map(PrometheusFigures::alert)
            .toList());
  }

  private void noteSilence(List<Firing> all, Window window) {
    List<Firing> watch =
        all.stream().filter(one -> WATCHDOG.equals(one.labels().get(NAME))).toList();
    Duration awake =
        watch.stream()
            .map(one -> Duration.between(one.from(), one.to()).plus(ALERT_STEP))
            .reduce(Duration.ZERO, Duration::plus);
    if (watch.isEmpty()) {
      notes.add(
          "The alert Watchdog, which fires always, never fired: nothing shows that alerts were"
              + " looked for.");
    } else if (awake.compareTo(window.length()) < 0) {
      notes.add(
          "The alert Watchdog, which fires always, was silent for %d min: alerts of that time may be missing."
              .formatted(window.length().minus(awake).toMinutes()));
    }
  }

  private static Alert alert(Firing one) {
    Map<String, String> labels = new TreeMap<>(one.labels());
    List.of("__name__", "alertstate", NAME, SEVERITY).forEach(labels::remove);
    return new Alert(
        one.labels().getOrDefault(NAME, "?"),
        one.labels().getOrDefault(SEVERITY, ""),
        labels,
        one.from(),
        one.to());
  }

  @Override
  public List<String> notes() {
    return List.copyOf(notes);
  }
}
