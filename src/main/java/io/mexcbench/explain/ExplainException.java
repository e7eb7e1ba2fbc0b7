package io.mexcbench.explain;

/** What happened cannot be explained: the message says what failed and what to do. */
public final class ExplainException extends Exception {
  private static final long serialVersionUID = 1L;

  ExplainException(String message) {
    super(message);
  }

  ExplainException(String message, Throwable cause) {
    super(message, cause);
  }
}
