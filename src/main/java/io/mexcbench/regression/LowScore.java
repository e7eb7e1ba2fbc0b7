package io.mexcbench.regression;

import org.apache.commons.math3.stat.StatUtils;

/**
 * What one fork says of a benchmark's time: the geometric mean of its fastest iteration and of the
 * 5th percentile of its iterations (interpolated between order statistics, type 7 of Hyndman and
 * Fan, 1996).
 *
 * <p>What disturbs an iteration from outside makes it slower, never faster, so the low score
 * scatters less from fork to fork than the mean does; with the quantile in it, one iteration that
 * was timed too short counts half.
 */
public final class LowScore {
  private static final double LOW_PERCENT = 5;

  private LowScore() {}

  /** In the unit of the iterations, which are times. */
  public static double of(double[] iterations) {
    return Math.sqrt(StatUtils.min(iterations) * ForkScores.quantile(iterations, LOW_PERCENT));
  }
}
