package io.mexcbench.run;

/** Another run measures on this machine. */
public final class LockedException extends RunException {
  private static final long serialVersionUID = 1L;

  public LockedException(String message) {
    super(message);
  }

  public LockedException(String message, Throwable cause) {
    super(message, cause);
  }
}
