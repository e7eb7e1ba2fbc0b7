package io.mexcbench.report.daily;

import io.mexcbench.report.Markup;
import java.util.List;
import java.util.stream.Collectors;

/** A table of texts whose first column names the rows. It may be scrolled in a frame of its own. */
final class DailyTable {
  private DailyTable() {}

  /** Of figures as plain texts, which stand below one another at the right. */
  static String ofFigures(String caption, List<String> heads, List<List<String>> rows) {
    return of("figures", caption, heads, rows);
  }

  /** Of words as plain texts. */
  static String ofWords(String caption, List<String> heads, List<List<String>> rows) {
    return of("words", caption, heads, rows);
  }

  private static String of(
      String style, String caption, List<String> heads, List<List<String>> rows) {
    return ofHtml(
        style,
        caption,
        heads,
        rows.stream().map(row -> row("", row.stream().map(Markup::escaped).toList())).toList());
  }

  /**
   * Of HTML.
   *
   * @param rows as {@link #row} has them
   */
  static String ofHtml(String style, String caption, List<String> heads, List<String> rows) {
    return """
        <div class="frame" role="region" aria-label="%1$s" tabindex="0">
        <table class="%2$s">
        <caption>%1$s</caption>
        <thead><tr>%3$s</tr></thead>
        <tbody>
        %4$s</tbody>
        </table>
        </div>
        """
        .formatted(
            Markup.escaped(caption),
            style,
            heads.stream()
                .map(head -> "<th scope=\"col\">" + Markup.escaped(head) + "</th>")
                .collect(Collectors.joining()),
            String.join("", rows));
  }

  /**
   * One row of it.
   *
   * @param cells in HTML; the first one names the row
   */
  static String row(String style, List<String> cells) {
    return cells.stream()
        .skip(1)
        .collect(
            Collectors.joining(
                "</td><td>",
                "<tr class=\"" + style + "\"><th scope=\"row\">" + cells.get(0) + "</th><td>",
                "</td></tr>\n"));
  }
}
