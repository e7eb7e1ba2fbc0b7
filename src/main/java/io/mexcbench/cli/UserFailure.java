package io.mexcbench.cli;

/** Ends a command with a message for the user and an exit code of {@link ExitCode}. */
final class UserFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  UserFailure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  UserFailure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
