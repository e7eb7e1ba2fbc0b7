package io.mexcbench.engine;

import io.mexcbench.metrics.Metrics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a Prometheus server was told once, by series. */
record Scrape(Map<String, Double> values) {
  static Scrape of(Metrics metrics) {
    Map<String, Double> values = new TreeMap<>();
    new String(metrics.exposition().render("").body(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int blank = line.lastIndexOf(' ');
              values.put(line.substring(0, blank), Double.parseDouble(line.substring(blank + 1)));
            });
    return new Scrape(values);
  }

  /** Of one series, with its labels in the order of the alphabet. */
  double value(String series) {
    Double value = values.get(series);
    if (value == null) {
      throw new AssertionError("no series " + series + " among " + values.keySet());
    }
    return value;
  }

  /** Of all series that begin so. */
  double sum(String prefix) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
