package io.mexcbench.run;

/** A fork did not run the build that it was started for: nothing it measured can be believed. */
public final class WrongBuildException extends RunException {
  private static final long serialVersionUID = 1L;

  WrongBuildException(String message) {
    super(message);
  }
}
