package io.mexcbench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A load report as the Markdown that a page of the documentation shows of it. */
public final class LoadTable {
  private LoadTable() {}

  public static String render(LoadReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("%s on %s.".formatted(report.verdict(), Markdown.escaped(report.environment())));
    if (!report.doubt().isEmpty()) {
      lines.add(Markdown.escaped(report.doubt()));
    }
    lines.add("");
    lines.add("| | |");
    lines.add("|---|---|");
    report.facts().forEach(fact -> lines.add(row(fact.name(), fact.value())));
    report
        .checks()
        .forEach(
            check ->
                lines.add(row((check.holds() ? "" : "BROKEN: ") + check.name(), check.found())));
    report
        .percentiles()
        .forEach(
            each ->
                lines.add(
                    row(
                        "percentile " + each.percent(),
                        String.format(
                            Locale.ROOT,
                            "response %.3f ms, service %.3f ms",
                            each.responseMillis(),
                            each.serviceMillis()))));
    return String.join("\n", lines);
  }

  private static String row(String name, String value) {
    return "| %s | %s |".formatted(Markdown.escaped(name), Markdown.escaped(value));
  }
}
