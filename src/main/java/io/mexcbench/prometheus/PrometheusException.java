package io.mexcbench.prometheus;

/** A Prometheus server did not answer, refused, or answered what nobody could use. */
public final class PrometheusException extends Exception {
  private static final long serialVersionUID = 1L;

  PrometheusException(String message) {
    super(message);
  }

  PrometheusException(String message, Throwable cause) {
    super(message, cause);
  }
}
