package io.mexcbench.report;

import io.mexcbench.regression.Report;
import io.mexcbench.regression.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The report as plain text: worst first, unchanged ones counted, the verdict last. */
public final class ConsoleReport {
  private static final Row HEADER =
      new Row("Benchmark", "baseline", "now", "change", "verdict", Verdict.UNCHANGED);
  private static final String GAP = "  ";
  private static final String RED = "\u001b[31m";
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final ReportContext context;
  private final int columns;
  private final boolean isColored;

  /**
   * @param columns the width to keep to: a name that does not fit stands on a line of its own
   * @param isColored whether verdicts are coloured as well; the words alone carry the meaning
   */
  public ConsoleReport(ReportContext context, int columns, boolean isColored) {
    this.context = context;
    this.columns = columns;
    this.isColored = isColored;
  }

  /** Lines that end in {@code \n}. */
  public String render(Report report) {
    Summary summary = new Summary(report, context);
    List<String> lines = new ArrayList<>();
    if (!summary.rows().isEmpty()) {
      lines.addAll(table(summary.rows()));
    }
    summary.foldedLine().ifPresent(lines::add);
    lines.addAll(summary.footnotes());
    summary.remarks().forEach(remark -> lines.add("! " + remark));
    lines.add(summary.verdictLine());
    summary.acceptCommand().ifPresent(command -> lines.add(Summary.INTENDED + command));
    return String.join("\n", lines) + "\n";
  }

  private List<String> table(List<Row> rows) {
    List<Row> all = Stream.concat(Stream.of(HEADER), rows.stream()).toList();
    int baseline = width(all, Row::baseline);
    int now = width(all, Row::now);
    int change = width(all, Row::change);
    int figures = baseline + now + change + width(all, Row::verdict) + 4 * GAP.length();
    int name = Math.min(width(all, Row::name), Math.max(columns - figures, HEADER.name().length()));
    List<String> lines = new ArrayList<>();
    for (Row row : all) {
      if (row.name().length() > name) {
        lines.add(row.name());
      }
      String shown = row.name().length() > name ? "" : row.name();
      lines.add(
          String.join(
              GAP,
              left(shown, name),
              right(row.baseline(), baseline),
              right(row.now(), now),
              right(row.change(), change),
              colored(row)));
    }
    return lines;
  }

  private static int width(List<Row> rows, Function<Row, String> cell) {
    return rows.stream().map(cell).mapToInt(String::length).max().orElseThrow();
  }

  private static String left(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String right(String text, int width) {
    return " ".repeat(width - text.length()) + text;
  }

  private String colored(Row row) {
    if (!isColored) {
      return row.verdict();
    }
    return switch (row.kind()) {
      case REGRESSED, MISSING -> RED + row.verdict() + PLAIN;
      case INCONCLUSIVE, INCOMPARABLE -> YELLOW + row.verdict() + PLAIN;
      case IMPROVED, UNCHANGED, NEW -> row.verdict();
    };
  }
}
