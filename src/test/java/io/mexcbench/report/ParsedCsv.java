package io.mexcbench.report;

import java.util.ArrayList;
import java.util.List;

/** A table as RFC 4180 has it: read character by character, line ends inside of quotes kept. */
public final class ParsedCsv {
  private final List<List<String>> lines = new ArrayList<>();
  private List<String> line = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private boolean isQuoted;

  private ParsedCsv() {}

  /** The cells of each line; fails where a line does not end in {@code \r\n}. */
  public static List<List<String>> of(String text) {
    ParsedCsv csv = new ParsedCsv();
    for (int i = 0; i < text.length(); i++) {
      i += csv.read(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : '\0');
    }
    if (csv.isQuoted || csv.cell.length() > 0 || !csv.line.isEmpty()) {
      throw new AssertionError("the last line has no end: " + text);
    }
    return csv.lines;
  }

  /** How many characters more than one were read. */
  private int read(char now, char next) {
    if (now == '"' && isQuoted && next == '"') {
      cell.append('"');
      return 1;
    }
    if (now == '"') {
      isQuoted = !isQuoted;
    } else if (now == ',' && !isQuoted) {
      endCell();
    } else if (now == '\r' && next == '\n' && !isQuoted) {
      endCell();
      lines.add(line);
      line = new ArrayList<>();
      return 1;
    } else {
      cell.append(now);
    }
    return 0;
  }

  private void endCell() {
    line.add(cell.toString());
    cell.setLength(0);
  }
}
