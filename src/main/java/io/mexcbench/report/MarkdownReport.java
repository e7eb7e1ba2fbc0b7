package io.mexcbench.report;

import io.mexcbench.regression.Report;
import java.util.ArrayList;
import java.util.List;

/** The report for {@code report.md} and job summaries; {@link CommentReport} is for comments. */
public final class MarkdownReport {
  static final String TABLE_HEAD =
      """
      | Benchmark | baseline | now | change | verdict |
      |---|---:|---:|---:|---|""";

  /** Tells the page from others; not shown to readers. */
  private static final String MARKER = "<!-- mexcbench report -->";

  private final ReportContext context;

  public MarkdownReport(ReportContext context) {
    this.context = context;
  }

  /** Lines that end in {@code \n}, without causes. */
  public String render(Report report) {
    return render(report, List.of());
  }

  /** Lines that end in {@code \n}. */
  String render(Report report, List<Explained> causes) {
    Summary summary = new Summary(report, context);
    List<String> lines = new ArrayList<>();
    lines.add(MARKER);
    lines.add("**" + Markdown.escaped(summary.verdictLine()) + "**");
    lines.add("");
    if (!summary.rows().isEmpty()) {
      lines.add(TABLE_HEAD);
      summary.rows().forEach(row -> lines.add(line(row)));
      lines.add("");
    }
    summary.foldedLine().ifPresent(text -> lines.add(Markdown.escaped(text) + "\n"));
    summary.footnotes().forEach(text -> lines.add(Markdown.escaped(text) + "\n"));
    summary.remarks().forEach(text -> lines.add("- " + Markdown.escaped(text)));
    new Causes(causes).text().lines().map(MarkdownReport::item).forEach(lines::add);
    summary
        .acceptCommand()
        .ifPresent(command -> lines.add("\n" + Summary.INTENDED + Markdown.command(command)));
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  /** A line of the causes; those that are set in belong to the one before. */
  private static String item(String line) {
    return (line.startsWith(" ") ? "  - " : "- ") + Markdown.escaped(line.strip());
  }

  static String line(Row row) {
    return "| "
        + String.join(
            " | ",
            Markdown.escaped(row.name()),
            row.baseline(),
            row.now(),
            row.change(),
            Markdown.escaped(row.verdict()))
        + " |";
  }
}
