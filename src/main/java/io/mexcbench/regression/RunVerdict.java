package io.mexcbench.regression;

/** The judgement of a whole comparison. */
public enum RunVerdict {
  PASS,
  /** At least one benchmark is REGRESSED or MISSING. */
  REGRESSED,
  INCONCLUSIVE,
  /** The controls failed: nothing can be concluded from this run. */
  INVALID,
  INCOMPARABLE,
  INCOMPLETE
}
