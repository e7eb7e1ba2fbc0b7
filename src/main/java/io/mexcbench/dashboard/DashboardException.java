package io.mexcbench.dashboard;

/** What keeps the API from being served; says what to do about it. */
public final class DashboardException extends Exception {
  private static final long serialVersionUID = 1L;

  public DashboardException(String message) {
    super(message);
  }

  public DashboardException(String message, Throwable cause) {
    super(message, cause);
  }
}
