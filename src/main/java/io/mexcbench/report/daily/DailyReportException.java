package io.mexcbench.report.daily;

/** The day's figures cannot be had, or cannot be written. */
public final class DailyReportException extends Exception {
  private static final long serialVersionUID = 1L;

  public DailyReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
