package io.mexcbench.proof;

import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/**
 * A column of a table of shares: what it is called and what it shows.
 *
 * @param goal as text
 * @param shortfall by how much a share misses the goal; not above 0 if it meets it
 */
record Column(String title, String measure, String goal, DoubleUnaryOperator shortfall) {
  /** Where there is no goal, or no figure. */
  static final String NONE = "–";

  static Column atMost(String title, String measure, double most) {
    return new Column(title, measure, "≤ " + percent(most) + " %", share -> share - most);
  }

  static Column atLeast(String title, String measure, double least) {
    return new Column(title, measure, "≥ " + percent(least) + " %", share -> least - share);
  }

  static Column free(String title, String measure) {
    return new Column(title, measure, NONE, share -> 0);
  }

  /** Met when the worse end of the interval meets the goal; on average when the share does. */
  String verdict(Rate rate) {
    if (goal.equals(NONE)) {
      return "";
    }
    double missing = shortfall.applyAsDouble(rate.share());
    if (missing > 0) {
      return "missed by " + percent(missing);
    }
    boolean isMetThroughout =
        shortfall.applyAsDouble(rate.low()) <= 0 && shortfall.applyAsDouble(rate.high()) <= 0;
    return isMetThroughout ? "met" : "met on average";
  }

  /** Of one, without the sign. */
  static String percent(double share) {
    double percent = 100 * share;
    return String.format(Locale.ROOT, percent < 1 ? "%.2f" : "%.1f", percent);
  }
}
