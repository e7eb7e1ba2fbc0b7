package io.mexcbench.regression;

import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;

/**
 * What the benchmarks of a suite say together of the variance between forks: the prior of the
 * moderated t test of Smyth ("Linear models and empirical Bayes methods for assessing differential
 * expression in microarray experiments", 2004).
 *
 * <p>The variances of the benchmarks are taken as scaled inverse chi-square around {@code variance}
 * with {@code degreesOfFreedom}; both follow from the mean and the variance of the logarithms of
 * the observed variances. A benchmark whose few forks agree by accident is so kept from looking
 * certain, and one whose forks scatter by accident regains some power. The shift between the sides
 * does not enter.
 *
 * @param degreesOfFreedom what the prior is worth; 0 where the benchmarks have nothing to say
 */
record ForkVariance(double degreesOfFreedom, double variance) {

  /** Fewer benchmarks do not tell how variances scatter. */
  static final int LEAST_BENCHMARKS = 10;

  /** However alike the benchmarks look, a benchmark's own forks shall count for more. */
  static final double MOST_DEGREES = 2;

  /** Of the median: a variance of exactly 0 has no logarithm. */
  private static final double LEAST_OF_MEDIAN = 1e-5;

  private static final double LEAST_ARGUMENT = 1e-8;
  private static final double MOST_ARGUMENT = 1e8;
  private static final int BISECTIONS = 200;

  static ForkVariance unknown() {
    return new ForkVariance(0, 0);
  }

  static ForkVariance of(List<ScorePair> pairs) {
    List<ScorePair> usable = pairs.stream().filter(pair -> pair.degreesOfFreedom() > 0).toList();
    return of(
        usable.stream().mapToDouble(ScorePair::forkVariance).toArray(),
        usable.stream().mapToDouble(ScorePair::degreesOfFreedom).toArray());
  }

  /** Section 6.2 of the paper, of sample variances and their degrees of freedom. */
  static ForkVariance of(double[] variances, double[] degrees) {
    double median = variances.length < LEAST_BENCHMARKS ? 0 : ForkScores.quantile(variances, 50);
    if (median <= 0) {
      return unknown();
    }
    double[] logs = new double[variances.length];
    double ofSampling = 0;
    for (int i = 0; i < logs.length; i++) {
      double half = degrees[i] / 2;
      double log = Math.log(Math.max(variances[i], LEAST_OF_MEDIAN * median));
      logs[i] = log - Gamma.digamma(half) + Math.log(half);
      ofSampling += Gamma.trigamma(half) / logs.length;
    }
    double half =
        Math.min(inverseTrigamma(StatUtils.variance(logs) - ofSampling), MOST_DEGREES / 2);
    double log = StatUtils.mean(logs) + Gamma.digamma(half) - Math.log(half);
    return new ForkVariance(2 * half, Math.exp(log));
  }

  /** The variance of one benchmark, drawn towards what the others show. */
  double moderated(double own, double ownDegrees) {
    return (degreesOfFreedom * variance + ownDegrees * own) / (degreesOfFreedom + ownDegrees);
  }

  /** By bisection of the logarithm; the function falls from infinity to 0. */
  static double inverseTrigamma(double value) {
    double low = Math.log(LEAST_ARGUMENT);
    double high = Math.log(MOST_ARGUMENT);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (Gamma.trigamma(Math.exp(middle)) > value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp((low + high) / 2);
  }
}
