package io.mexcbench.run;

/** A run that could not be started or finished; the message says what failed and what to do. */
public class RunException extends Exception {
  private static final long serialVersionUID = 1L;

  public RunException(String message) {
    super(message);
  }

  public RunException(String message, Throwable cause) {
    super(message, cause);
  }
}
