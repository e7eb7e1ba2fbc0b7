package io.mexcbench.cli;

import io.mexcbench.baseline.Drift;
import io.mexcbench.history.History;
import io.mexcbench.history.Metric;
import io.mexcbench.history.Point;
import io.mexcbench.history.Series;
import io.mexcbench.regression.Controls;
import io.mexcbench.report.Printable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** A history as a person reads it: the steps first, then what each benchmark came to. */
final class HistoryText {
  private static final String NOTHING = "-";

  /** Who looks for one of them has --format=json. */
  private static final int MOST_SKIPPED = 5;

  private HistoryText() {}

  static String of(History history) {
    StringBuilder text = new StringBuilder();
    text.append(
        "History of %s: %s and %s%n%n"
            .formatted(
                history.environmentId(),
                count(history.runs(), "run"),
                count(history.baselines(), "committed baseline")));
    text.append(steps(history));
    text.append('\n').append(table(history));
    history.skipped().stream()
        .limit(MOST_SKIPPED)
        .forEach(one -> text.append("left out: ").append(Printable.line(one)).append('\n'));
    int more = history.skipped().size() - MOST_SKIPPED;
    return text.append(more > 0 ? "left out: " + more + " more\n" : "").toString();
  }

  private static String steps(History history) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("step at", "between", "from", "to", "change", "benchmark"));
    for (History.Found found : history.steps()) {
      Series.Step step = found.step();
      rows.add(
          List.of(
              dateOf(step.after()).toString(),
              step.before().shortRevision() + ".." + step.after().shortRevision(),
              figure(found.series(), step.oldLevel()),
              figure(found.series(), step.newLevel()),
              percent(step.percent()),
              name(found.series()) + machine(history, found)));
    }
    return rows.size() == 1 ? "No steps: every level stayed what it was.\n" : TextTable.of(rows);
  }

  /** A step that work which no change can move took as well is perhaps none of the code's. */
  private static String machine(History history, History.Found found) {
    String source = found.step().after().source();
    List<String> controls =
        history.steps().stream()
            .filter(other -> other.series().metric() == Metric.TIME)
            .filter(other -> Controls.isControl(other.series().key()))
            .filter(other -> other.step().after().source().equals(source))
            .map(other -> name(other.series()))
            .toList();
    return controls.isEmpty() || Controls.isControl(found.series().key())
        ? ""
        : " (perhaps the machine: so did " + String.join(", ", controls) + ")";
  }

  private static String table(History history) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("benchmark", "points", "first", "last", "by steps", "since"));
    for (Series one : history.series()) {
      rows.add(
          List.of(
              name(one),
              String.valueOf(one.points().size()),
              figure(one, one.first().value()),
              figure(one, one.last().value()),
              percent(one.percent()),
              dateOf(one.first())
                  + (one.dropped() == 0
                      ? ""
                      : " (the benchmark or its corpus is new since then)")));
    }
    return TextTable.of(rows);
  }

  private static String name(Series series) {
    return Drift.name(series.key()) + (series.metric() == Metric.ALLOCATION ? " (bytes)" : "");
  }

  private static String figure(Series series, double value) {
    return String.format(
        Locale.ROOT, "%.4g %s", value, series.metric() == Metric.TIME ? "ns" : "B");
  }

  private static String percent(OptionalDouble percent) {
    return percent.isEmpty()
        ? NOTHING
        : String.format(Locale.ROOT, "%+.1f %%", percent.getAsDouble());
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static LocalDate dateOf(Point point) {
    return point.date().atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
