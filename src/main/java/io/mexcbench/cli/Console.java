package io.mexcbench.cli;

import java.io.PrintWriter;

/** Where a command prints: lines, and on a terminal one line that is written over. */
final class Console {
  private static final String CLEAR_LINE = "\r\033[K";

  private final PrintWriter out;
  private final boolean isTerminal;
  private boolean isLineOpen;

  Console(PrintWriter out, boolean isTerminal) {
    this.out = out;
    this.isTerminal = isTerminal;
  }

  boolean isTerminal() {
    return isTerminal;
  }

  void print(String text) {
    if (isLineOpen) {
      out.print(CLEAR_LINE);
      isLineOpen = false;
    }
    out.println(text);
    out.flush();
  }

  /** Writes over the line before; only for a terminal. */
  void update(String text) {
    out.print(CLEAR_LINE + text);
    out.flush();
    isLineOpen = true;
  }
}
