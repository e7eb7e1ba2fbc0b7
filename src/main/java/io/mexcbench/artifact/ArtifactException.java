package io.mexcbench.artifact;

/** An archive cannot be written. */
public final class ArtifactException extends Exception {
  private static final long serialVersionUID = 1L;

  ArtifactException(String message, Throwable cause) {
    super(message, cause);
  }
}
