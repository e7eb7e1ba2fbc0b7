package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whoever knows the key figures of the past. */
public interface FigureSource {
  /** In words, such as {@code Prometheus at http://127.0.0.1:9090}. */
  String name();

  /** One figure a window; empty where nothing was measured. */
  List<OptionalDouble> figures(Kpi kpi, List<Window> windows) throws DailyReportException;

  /** How the values of a window are spread; empty where that is not known. */
  List<Bucket> distribution(Kpi kpi, Window window) throws DailyReportException;

  /** What fired; empty where nothing is known of alerts. */
  Optional<List<Alert>> alerts(Window window) throws DailyReportException;

  /** Doubts that came up on the way. */
  List<String> notes();
}
