package io.mexcbench.revision;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Interval;
import io.mexcbench.regression.Metric;

/**
 * What a measured change says for "the slowdown is in this commit" against "it is not yet", as the
 * logarithm of the ratio of both likelihoods. The first expects the whole slowdown, the second
 * none.
 */
final class Likelihood {
  /** A thousand to one: no measurement is trusted further, for the model may be wrong as well. */
  static final double SURE = Math.log(999);

  /** Student's t instead of the normal distribution: a stray measurement proves little. */
  private static final double DEGREES = 6;

  /** Of the one-sided bounds of 95 % that an interval ends with; too wide where forks are few. */
  private static final double BOUND = 1.645;

  /** Forks cannot agree so well that a fifth of a percent were something. */
  private static final double LEAST_ERROR = 0.002;

  private Likelihood() {}

  static double logRatio(Suspect suspect, Comparison measured) {
    return suspect.metric() == Metric.ALLOCATION
        ? ofAllocation(suspect.whole(), measured)
        : ofTime(suspect.whole(), measured);
  }

  /** It hardly scatters: it is where it is nearest to. */
  private static double ofAllocation(Comparison whole, Comparison measured) {
    double bytes = measured.candidate().orElseThrow().value();
    double toSlow = Math.abs(bytes - whole.candidate().orElseThrow().value());
    double toFast = Math.abs(bytes - whole.baseline().orElseThrow().value());
    return toSlow < toFast ? SURE : -SURE;
  }

  private static double ofTime(Comparison whole, Comparison measured) {
    if (measured.interval().isEmpty()) {
      return 0;
    }
    double error = standardError(measured.interval().orElseThrow());
    double change = log(measured.changePercent().orElse(0));
    double expected = log(whole.changePercent().orElse(0));
    double ratio = logDensity(change - expected, error) - logDensity(change, error);
    return Math.max(-SURE, Math.min(SURE, ratio));
  }

  private static double standardError(Interval interval) {
    return Math.max(LEAST_ERROR, (log(interval.high()) - log(interval.low())) / (2 * BOUND));
  }

  private static double logDensity(double distance, double error) {
    return -(DEGREES + 1) / 2 * Math.log1p(distance * distance / (DEGREES * error * error));
  }

  private static double log(double percent) {
    return Math.log1p(percent / 100);
  }
}
