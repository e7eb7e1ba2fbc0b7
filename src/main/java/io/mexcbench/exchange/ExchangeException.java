package io.mexcbench.exchange;

/** The simulated exchange cannot be started; the message says what failed and what to do. */
public final class ExchangeException extends Exception {
  private static final long serialVersionUID = 1L;

  ExchangeException(String message) {
    super(message);
  }

  ExchangeException(String message, Throwable cause) {
    super(message, cause);
  }
}
