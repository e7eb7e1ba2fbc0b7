package io.mexcbench.jmhjson;

/**
 * A file is not the result of a JMH run, or not a whole one. The message names the file and, where
 * they are known, the benchmark and the field, and says what to do.
 */
public final class JmhJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  public JmhJsonException(String message) {
    super(message);
  }

  public JmhJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
