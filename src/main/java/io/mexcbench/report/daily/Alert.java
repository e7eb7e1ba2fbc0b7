package io.mexcbench.report.daily;

import java.time.Instant;
import java.util.Map;

/**
 * An alert that fired.
 *
 * @param labels what it fired for, without its name and severity
 * @param from when it was first seen, at the resolution of {@link FigureSource}
 * @param to when it was last seen
 */
public record Alert(
    String name, String severity, Map<String, String> labels, Instant from, Instant to) {
  public Alert {
    labels = Map.copyOf(labels);
  }
}
