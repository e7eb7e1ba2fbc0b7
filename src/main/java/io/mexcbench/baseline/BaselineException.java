package io.mexcbench.baseline;

/**
 * A baseline or result that cannot be read, written or accepted. The message names the path and
 * says what to do.
 */
public final class BaselineException extends Exception {
  private static final long serialVersionUID = 1L;

  public BaselineException(String message) {
    super(message);
  }

  public BaselineException(String message, Throwable cause) {
    super(message, cause);
  }
}
