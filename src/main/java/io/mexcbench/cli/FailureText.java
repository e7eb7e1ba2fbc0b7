package io.mexcbench.cli;

/** A failure as the user sees it: one line, and the exit code that says whose fault it is. */
final class FailureText {
  private FailureText() {}

  static String of(Exception failure) {
    return exitCodeOf(failure) == ExitCode.INTERNAL_ERROR
        ? "mexcbench: internal error: " + failure + " (--verbose shows where)"
        : "mexcbench: " + failure.getMessage();
  }

  static int exitCodeOf(Exception failure) {
    return failure instanceof UserFailure known ? known.exitCode() : ExitCode.INTERNAL_ERROR;
  }
}
