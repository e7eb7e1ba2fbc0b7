package io.mexcbench.report.daily;

import io.mexcbench.report.Markup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Alerts, benchmarks and notes of the page. */
final class DailySections {
  private final DailyReport report;

  DailySections(DailyReport report) {
    this.report = report;
  }

  String alerts() {
    if (report.alerts().isEmpty()) {
      return "<p>No data: only Prometheus knows of alerts.</p>\n";
    }
    List<Alert> alerts = report.alerts().orElseThrow();
    if (alerts.isEmpty()) {
      return "<p>None fired.</p>\n";
    }
    List<List<String>> rows = new ArrayList<>();
    for (Alert alert : alerts) {
      rows.add(
          List.of(
              alert.name(),
              alert.severity(),
              report.day().clock(alert.from()),
              report.day().clock(alert.to()),
              duration(Duration.between(alert.from(), alert.to())),
              labels(alert.labels())));
    }
    return DailyTable.ofWords(
        "Alerts that fired", List.of("alert", "severity", "from", "to", "for", "of"), rows);
  }

  private static String duration(Duration length) {
    return length.toMinutes() < 1 ? "under 1 min" : length.toMinutes() + " min";
  }

  private static String labels(Map<String, String> labels) {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .map(label -> label.getKey() + "=" + label.getValue())
            .collect(Collectors.joining(", "));
  }

  String benchmarks() {
    if (report.runs().isEmpty()) {
      return report
          .newestBefore()
          .map(
              run ->
                  "<p>No run on this day. The newest before it, %s, ended %s.</p>\n"
                      .formatted(Markup.escaped(run.folder()), Markup.escaped(run.verdict())))
          .orElse("<p>No run on this day, and none before it.</p>\n");
    }
    return runs() + report.runs().stream().map(DailySections::slower).collect(Collectors.joining());
  }

  private String runs() {
    return DailyTable.ofWords(
        "Runs of the benchmarks",
        List.of("run", "began", "verdict", "compared", "slower or gone"),
        report.runs().stream()
            .map(
                run ->
                    List.of(
                        run.folder(),
                        report.day().clock(run.started()),
                        run.verdict(),
                        String.valueOf(run.compared()),
                        String.valueOf(run.slower().size())))
            .toList());
  }

  private static String slower(BenchmarkRun run) {
    if (run.slower().isEmpty()) {
      return "";
    }
    return DailyTable.ofHtml(
        "slower",
        "What regressed in " + run.folder(),
        List.of("benchmark", "metric", "change", "cause"),
        run.slower().stream()
            .map(
                one ->
                    DailyTable.row(
                        "worse",
                        List.of(
                            Markup.name(one.benchmark()),
                            Markup.escaped(one.metric()),
                            Markup.escaped(one.change()),
                            causes(one.causes()))))
            .toList());
  }

  private static String causes(List<String> causes) {
    return causes.isEmpty()
        ? "not looked for"
        : causes.stream().map(Markup::escaped).collect(Collectors.joining("<br/>"));
  }

  String notes() {
    return report.notes().stream()
        .map(note -> "<li>" + Markup.escaped(note) + "</li>\n")
        .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
  }
}
