package io.mexcbench.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The labels of all metrics. The same label has the same values everywhere. */
final class LabelAxes {
  static final String PAIR = "trading_pair";

  private final Map<String, LabelAxis> axes = new ConcurrentHashMap<>();

  /**
   * @param pairs that are told apart; any other is {@value LabelAxis#OTHER}
   */
  LabelAxes(List<String> pairs) {
    axes.put(PAIR, LabelAxis.of(Set.copyOf(pairs)));
  }

  /** Replaces what may not be a value by what may. */
  List<String> admit(List<String> names, List<String> values) {
    if (names.size() != values.size()) {
      throw new IllegalArgumentException(
          "labels must have values for %s, got %s".formatted(names, values));
    }
    List<String> admitted = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      admitted.add(
          axes.computeIfAbsent(names.get(i), any -> LabelAxis.open()).admit(values.get(i)));
    }
    return List.copyOf(admitted);
  }

  static Labels labels(List<String> names, List<String> values) {
    return Labels.of(names, values);
  }
}
