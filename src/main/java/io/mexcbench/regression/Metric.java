package io.mexcbench.regression;

/** What of a benchmark is judged. */
public enum Metric {
  TIME,
  TAIL,
  ALLOCATION
}
