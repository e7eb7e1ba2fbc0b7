package io.mexcbench.report;

import io.mexcbench.regression.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The report as one comment of a pull request: the verdict, the worst benchmarks, and the rest in a
 * fold. A workflow finds the comment by its first line and edits it in place.
 */
public final class CommentReport {
  /** Not shown to readers. */
  public static final String MARKER = "<!-- mexcbench -->";

  /** GitHub refuses comments beyond 65,536 characters. */
  public static final int LARGEST = 60_000;

  private static final int ROWS = 20;

  /** Of a name or a verdict; escaping makes it several times as long. */
  private static final int LONGEST_NAME = 240;

  private static final int LONGEST_NOTE = 2_000;

  /** What stands behind the fold. */
  private static final int RESERVE = 4_000;

  private static final String FOLD_END = "\n</details>";

  private final ReportContext context;

  public CommentReport(ReportContext context) {
    this.context =
        new ReportContext(
            shortened(context.baselineTitle(), LONGEST_NAME),
            Optional.empty(),
            context.acceptCommand());
  }

  /** Lines that end in {@code \n}, at most {@link #LARGEST} characters. */
  public String render(Report report) {
    Summary summary = new Summary(report, context);
    List<String> rows = summary.rows().stream().map(CommentReport::line).toList();
    List<String> lines = new ArrayList<>();
    lines.add(MARKER);
    lines.add(
        "**"
            + VerdictSign.of(report.verdict()).symbol()
            + " "
            + Markdown.escaped(summary.verdictLine())
            + "**\n");
    addTable(lines, rows.subList(0, Math.min(ROWS, rows.size())));
    summary.foldedLine().ifPresent(text -> lines.add(escaped(text) + "\n"));
    addFold(lines, rows.subList(Math.min(ROWS, rows.size()), rows.size()), notes(summary));
    summary
        .acceptCommand()
        .filter(command -> command.length() <= LONGEST_NAME)
        .ifPresent(command -> lines.add("\n" + Summary.INTENDED + Markdown.command(command)));
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  private static List<String> notes(Summary summary) {
    return Stream.concat(
            summary.footnotes().stream().map(text -> escaped(text) + "\n"),
            summary.remarks().stream().map(text -> "- " + escaped(text)))
        .toList();
  }

  private static void addTable(List<String> lines, List<String> rows) {
    if (!rows.isEmpty()) {
      lines.add(MarkdownReport.TABLE_HEAD);
      lines.addAll(rows);
      lines.add("");
    }
  }

  private static void addFold(List<String> lines, List<String> rows, List<String> notes) {
    if (rows.isEmpty() && notes.isEmpty()) {
      return;
    }
    lines.add("<details><summary>%s</summary>\n".formatted(title(rows.size(), notes.size())));
    List<String> folded = new ArrayList<>();
    addTable(folded, rows);
    folded.addAll(notes);
    addWhatFits(lines, folded);
    lines.add(FOLD_END);
  }

  private static void addWhatFits(List<String> lines, List<String> folded) {
    int length = lines.stream().mapToInt(line -> line.length() + 1).sum();
    for (int i = 0; i < folded.size(); i++) {
      length += folded.get(i).length() + 1;
      if (length > LARGEST - RESERVE) {
        lines.add("\n… and %d more lines in the report".formatted(folded.size() - i));
        return;
      }
      lines.add(folded.get(i));
    }
  }

  private static String title(int rows, int notes) {
    String ofRows = rows == 0 ? "" : rows + (rows == 1 ? " more row" : " more rows");
    String ofNotes = notes == 0 ? "" : notes + (notes == 1 ? " note" : " notes");
    return ofRows + (rows > 0 && notes > 0 ? " and " : "") + ofNotes;
  }

  private static String line(Row row) {
    return MarkdownReport.line(
        new Row(
            shortened(row.name(), LONGEST_NAME),
            row.baseline(),
            row.now(),
            row.change(),
            shortened(row.verdict(), LONGEST_NAME),
            row.kind()));
  }

  private static String escaped(String text) {
    return Markdown.escaped(shortened(text, LONGEST_NOTE));
  }

  private static String shortened(String text, int longest) {
    String line = Printable.line(text);
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + "…";
  }
}
