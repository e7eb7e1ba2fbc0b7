package io.mexcbench.fleet;

/** The database, or a result that is to go there, is not as it must be; says what to do next. */
public final class FleetException extends Exception {
  private static final long serialVersionUID = 1L;

  FleetException(String message) {
    super(message);
  }

  FleetException(String message, Throwable cause) {
    super(message, cause);
  }
}
