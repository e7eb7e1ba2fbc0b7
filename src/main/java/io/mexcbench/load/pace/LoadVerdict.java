package io.mexcbench.load.pace;

/** What a load test came to. */
public enum LoadVerdict {
  PASS,
  FAIL,
  /** The load was not what it was to be, so nothing is said of the system. */
  INVALID
}
