package io.mexcbench.kpi;

/** An indicator could not be measured; the message says why. */
public final class KpiException extends Exception {
  private static final long serialVersionUID = 1L;

  public KpiException(String message) {
    super(message);
  }

  public KpiException(String message, Throwable cause) {
    super(message, cause);
  }
}
