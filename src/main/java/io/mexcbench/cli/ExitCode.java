package io.mexcbench.cli;

import io.mexcbench.regression.Report;
import io.mexcbench.regression.Verdict;

/** What the process's exit code means; scripts and CI rely on these numbers. */
final class ExitCode {
  static final int PASS = 0;
  static final int REGRESSED = 1;
  static final int USAGE = 2;

  /** The run is invalid, failed, or had nothing to compare with where that was required. */
  static final int NOT_JUDGED = 3;

  static final int LOCKED = 4;

  /** Something that was to have a value has none, whatever the values are that there are. */
  static final int NO_DATA = 5;

  static final int INTERNAL_ERROR = 70;
  static final int INTERRUPTED = 130;

  private ExitCode() {}

  /**
   * The code of a judged comparison.
   *
   * @param isBaselineRequired whether anything that could not be compared fails
   * @param isInconclusiveFailing whether anything that could not be decided fails
   */
  static int of(Report report, boolean isBaselineRequired, boolean isInconclusiveFailing) {
    boolean isIncomparable = has(report, Verdict.INCOMPARABLE) || report.commonKeys() == 0;
    boolean isOpen = has(report, Verdict.INCONCLUSIVE);
    return switch (report.verdict()) {
      case REGRESSED -> REGRESSED;
      case INVALID, INCOMPLETE -> NOT_JUDGED;
      case INCOMPARABLE -> report.commonKeys() == 0 || isBaselineRequired ? NOT_JUDGED : PASS;
      case PASS, INCONCLUSIVE ->
          (isIncomparable && isBaselineRequired) || (isOpen && isInconclusiveFailing)
              ? NOT_JUDGED
              : PASS;
    };
  }

  private static boolean has(Report report, Verdict verdict) {
    return report.comparisons().stream().anyMatch(one -> one.verdict() == verdict);
  }
}
