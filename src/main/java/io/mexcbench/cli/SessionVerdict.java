package io.mexcbench.cli;

import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;

/** The verdict that a recorded session keeps for those who may add it to a baseline. */
final class SessionVerdict {
  private SessionVerdict() {}

  /**
   * The verdict of the report; but a machine that has drifted since the baseline is no fault of a
   * session, it is what further sessions are recorded for. What was measured then is not
   * comparable, and valid.
   */
  static RunVerdict of(Report report) {
    boolean hasDriftedOnly =
        report.controls().stream()
            .filter(check -> !check.holds())
            .allMatch(SessionVerdict::isDrift);
    return report.verdict() == RunVerdict.INVALID && hasDriftedOnly
        ? RunVerdict.INCOMPARABLE
        : report.verdict();
  }

  /** It was measured on both sides, and is no question to the run alone. */
  private static boolean isDrift(ControlCheck check) {
    return check.comparison().isPresent() && !check.name().equals(Controls.SENTINEL_CHECK);
  }
}
