package io.mexcbench.cli;

import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.Drift;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Thresholds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How far the baselines have moved since the last release, every benchmark of them. */
final class DriftText {
  private DriftText() {}

  /** A block for each environment; nothing for those that were never committed. */
  static String ofStore(BaselineStore store, Path folder) throws BaselineException {
    Thresholds thresholds = store.thresholds(folder.toString(), OptionalDouble.empty());
    StringBuilder text = new StringBuilder();
    for (String id : store.ids()) {
      text.append(ofEnvironment(store, id, thresholds));
    }
    return text.toString();
  }

  private static String ofEnvironment(BaselineStore store, String id, Thresholds thresholds) {
    try {
      Optional<Drift> drift = store.history().drift(id, thresholds);
      return drift.map(found -> "\n" + id + block(found)).orElse("");
    } catch (BaselineException unknown) {
      return "\n" + id + ": drift not known: " + unknown.getMessage() + "\n";
    }
  }

  private static String block(Drift drift) {
    List<List<String>> rows = new ArrayList<>();
    drift.steps().stream().filter(DriftText::isShown).map(DriftText::row).forEach(rows::add);
    drift.unchained().forEach((key, why) -> rows.add(List.of("  " + Drift.name(key), "-", why)));
    String controls = String.join(", ", drift.movedControls());
    return " since "
        + drift.release().title()
        + (controls.isEmpty() ? "" : "; the machine has moved as well: " + controls)
        + "\n"
        + (rows.isEmpty() ? "" : TextTable.of(rows));
  }

  /** Allocation hardly ever moves. */
  private static boolean isShown(Drift.Step step) {
    return step.metric() != Metric.ALLOCATION || step.isBeyond();
  }

  private static List<String> row(Drift.Step step) {
    return List.of(
        "  " + Drift.name(step.key()), step.text(), step.isBeyond() ? "beyond its threshold" : "");
  }
}
