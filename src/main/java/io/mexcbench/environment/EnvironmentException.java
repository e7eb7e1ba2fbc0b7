package io.mexcbench.environment;

/** A record of an environment that cannot be read; the message names the field. */
public final class EnvironmentException extends Exception {
  private static final long serialVersionUID = 1L;

  public EnvironmentException(String message) {
    super(message);
  }
}
