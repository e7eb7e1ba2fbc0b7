package io.mexcbench.cli;

import io.mexcbench.report.Printable;
import java.util.List;
import java.util.StringJoiner;

/** Columns of text: the first and the last to the left, figures between them to the right. */
final class TextTable {
  private static final String GAP = "  ";

  private TextTable() {}

  /** Every row has as many cells as the first. */
  static String of(List<List<String>> cells) {
    List<List<String>> rows =
        cells.stream().map(row -> row.stream().map(Printable::line).toList()).toList();
    int columns = rows.get(0).size();
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringJoiner line = new StringJoiner(GAP);
      for (int column = 0; column < columns; column++) {
        boolean isLeft = column == 0 || column == columns - 1;
        line.add(padded(row.get(column), width(rows, column), isLeft));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String cell, int width, boolean isLeft) {
    String blanks = " ".repeat(width - cell.length());
    return isLeft ? cell + blanks : blanks + cell;
  }
}
