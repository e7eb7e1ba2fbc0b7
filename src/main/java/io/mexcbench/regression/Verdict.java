package io.mexcbench.regression;

/** The judgement of one metric of one benchmark. */
public enum Verdict {
  /** Worse by more than the threshold, and not by chance. */
  REGRESSED,
  /** Better by more than the threshold, and not by chance. */
  IMPROVED,
  /** Shown to be no worse than the threshold allows. */
  UNCHANGED,
  /** Neither could be shown. */
  INCONCLUSIVE,
  /** In the baseline and asked for, but not in the candidate. */
  MISSING,
  /** In the candidate only. */
  NEW,
  /** Both exist, but they do not measure the same thing. */
  INCOMPARABLE
}
