package io.mexcbench.revision;

/** A revision that cannot be found, checked out or built; the message says what to do. */
public sealed class RevisionException extends Exception permits BuildFailure {
  private static final long serialVersionUID = 1L;

  RevisionException(String message) {
    super(message);
  }

  RevisionException(String message, Throwable cause) {
    super(message, cause);
  }
}
