package io.mexcbench.corpus;

/** A recording cannot be read; the message names the file and, where there is one, the line. */
public final class RecordingException extends Exception {
  private static final long serialVersionUID = 1L;

  RecordingException(String message) {
    super(message);
  }

  RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
