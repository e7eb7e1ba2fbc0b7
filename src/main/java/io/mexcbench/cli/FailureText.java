package io.mexcbench.cli;

import io.mexcbench.report.Printable;

/** A failure as the user sees it: one line, and the exit code that says whose fault it is. */
final class FailureText {
  private static final int LENGTH_MAX = 2000;

  private FailureText() {}

  static String of(Exception failure) {
    return exitCodeOf(failure) == ExitCode.INTERNAL_ERROR
        ? "mexcbench: internal error: " + line(failure.toString()) + " (--verbose shows where)"
        : "mexcbench: " + line(String.valueOf(failure.getMessage()));
  }

  /** Both names of files and what they hold are of others. */
  private static String line(String message) {
    String line = Printable.line(message);
    return line.length() > LENGTH_MAX ? line.substring(0, LENGTH_MAX) + "..." : line;
  }

  static int exitCodeOf(Exception failure) {
    return failure instanceof UserFailure known ? known.exitCode() : ExitCode.INTERNAL_ERROR;
  }
}
