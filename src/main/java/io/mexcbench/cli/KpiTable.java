package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiState;
import io.mexcbench.report.Markdown;
import io.mexcbench.report.MarkedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Shows the indicators of a run, on a terminal and in a page. */
final class KpiTable {
  /** The place in the page. */
  static final String PLACE = "kpi";

  private static final List<String> HEAD =
      List.of(
          "KPI",
          "target",
          "critical",
          "stretch",
          "values",
          "p50",
          "p95",
          "p99",
          "p99.9",
          "judged",
          "state");

  private KpiTable() {}

  /** The table, what there is to say of its rows, and the end of it all in words. */
  static String text(KpiRecord record) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEAD);
    record.kpis().forEach(row -> rows.add(cells(row)));
    StringBuilder text = new StringBuilder(TextTable.of(rows));
    text.append('\n');
    record
        .kpis()
        .forEach(
            row -> text.append(row.kpi().title()).append(": ").append(row.note()).append('\n'));
    return text.append(summary(record)).append('\n').toString();
  }

  private static List<String> cells(KpiRecord.Row row) {
    Kpi kpi = row.kpi();
    String better = kpi.isLowerBetter() ? "< " : "> ";
    String worse = kpi.isLowerBetter() ? "> " : "< ";
    return List.of(
        kpi.title(),
        better + kpi.unit().text(row.target()),
        worse + kpi.unit().text(row.critical()),
        better + kpi.unit().text(row.stretch()),
        String.format(Locale.ROOT, "%,d", row.count()),
        row.text("p50"),
        row.text("p95"),
        row.text("p99"),
        row.text("p99.9"),
        judged(row),
        state(row.state()));
  }

  private static String judged(KpiRecord.Row row) {
    return row.state() == KpiState.NO_DATA
        ? "–"
        : row.text(row.judgedBy()) + " (" + row.judgedBy() + ")";
  }

  private static String state(KpiState state) {
    return switch (state) {
      case STRETCH -> "beyond stretch";
      case TARGET -> "on target";
      case WARNING -> "missed";
      case CRITICAL -> "CRITICAL";
      case NO_DATA -> "no data";
    };
  }

  private static String summary(KpiRecord record) {
    long met = record.kpis().stream().filter(row -> row.state().isMet()).count();
    long critical = record.kpis().stream().filter(row -> row.state() == KpiState.CRITICAL).count();
    long absent = record.kpis().stream().filter(row -> row.state() == KpiState.NO_DATA).count();
    return "%d of %d on target, %d critical, %d without data, in %d s of the %s market%s"
        .formatted(
            met,
            record.kpis().size(),
            critical,
            absent,
            record.seconds(),
            record.market(),
            record.isQuiet() ? "" : "; the machine was busy: " + record.machine());
  }

  /** The page with the figures of this run. */
  static String page(String page, KpiRecord record) {
    StringBuilder text = new StringBuilder();
    text.append("On ").append(record.environment()).append(": ").append(summary(record));
    text.append(".\n\n| ").append(String.join(" | ", HEAD)).append(" |\n");
    text.append("|---").append("|---:".repeat(HEAD.size() - 2)).append("|---|\n");
    record.kpis().forEach(row -> text.append(line(cells(row))));
    text.append('\n');
    record
        .kpis()
        .forEach(
            row ->
                text.append("- ")
                    .append(row.kpi().title())
                    .append(": ")
                    .append(Markdown.escaped(row.note()))
                    .append('\n'));
    return MarkedPage.withFigures(page, PLACE, text.toString());
  }

  private static String line(List<String> cells) {
    return Stream.concat(cells.stream().map(Markdown::escaped), Stream.of(""))
        .reduce("|", (line, cell) -> cell.isEmpty() ? line + "\n" : line + " " + cell + " |");
  }
}
