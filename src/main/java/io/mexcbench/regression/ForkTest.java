package io.mexcbench.regression;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t test on the logarithms of fork scores, one-sided each way.
 *
 * <p>Variances are pooled: under equal code both sides have the same, and with five forks a side
 * Welch's loss of degrees of freedom costs much power once the level is corrected over a suite.
 *
 * @param difference of the means, candidate less baseline; positive is slower
 * @param standardError of the difference
 */
record ForkTest(double difference, double standardError, int degreesOfFreedom) {

  /** Empty where one side has a single fork: what one fork says of scatter is nothing. */
  static Optional<ForkTest> of(ForkScores baseline, ForkScores candidate) {
    if (baseline.count() < 2 || candidate.count() < 2) {
      return Optional.empty();
    }
    int degrees = baseline.count() + candidate.count() - 2;
    double variance = (baseline.squares() + candidate.squares()) / degrees;
    double standardError = Math.sqrt(variance * (1.0 / baseline.count() + 1.0 / candidate.count()));
    return Optional.of(new ForkTest(candidate.mean() - baseline.mean(), standardError, degrees));
  }

  /** Probability of a difference this large or larger by chance. */
  double pSlower() {
    return probabilityBeyond(difference);
  }

  /** Probability of a difference this small or smaller by chance. */
  double pFaster() {
    return probabilityBeyond(-difference);
  }

  /** What each one-sided bound lies away from the difference. */
  double margin() {
    return quantile(ForkScores.CONFIDENCE) * standardError;
  }

  /** The smallest difference that is significant at this level. */
  double detectable(double level) {
    return quantile(1 - level) * standardError;
  }

  private double quantile(double probability) {
    return new TDistribution(degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  private double probabilityBeyond(double distance) {
    if (standardError == 0) {
      return distance > 0 ? 0 : 1;
    }
    return new TDistribution(degreesOfFreedom).cumulativeProbability(-distance / standardError);
  }
}
