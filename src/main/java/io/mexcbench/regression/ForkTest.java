package io.mexcbench.regression;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Student's t test on fork scores, one-sided each way, with the variance between forks and the
 * variance between sessions.
 *
 * <p>The difference of the means has the variance {@code f (a + b) + s (c + d)}: {@code f} is the
 * variance between forks of one session, pooled over both sides because equal code scatters alike,
 * and moderated by {@link ForkVariance}; {@code a} and {@code b} are the sides' sums of 1 / (forks
 * of a session) over their squared counts of sessions; {@code s} is the variance between sessions
 * ({@link SessionVariance}); {@code c} and {@code d} are 1 / sessions. Its degrees of freedom are
 * Satterthwaite's (1946): the squared variance over the sum of the squared parts, each by its own
 * degrees. Where neither side says in which session it was measured, both are taken as measured in
 * the same one, and the second part is left out: then this is the pooled test of Student.
 *
 * @param difference of the means, candidate less baseline; positive is slower
 * @param standardError of the difference
 */
record ForkTest(double difference, double standardError, double degreesOfFreedom) {

  /** Empty where one side has a single fork: what one fork says of scatter is nothing. */
  static Optional<ForkTest> of(ForkScores baseline, ForkScores candidate, Spread spread) {
    return baseline.count() < 2 || candidate.count() < 2
        ? Optional.empty()
        : withForksOfBoth(baseline, candidate, spread);
  }

  /** One fork of the candidate will do, for it repeats what others have shown. */
  static Optional<ForkTest> ofFresh(ForkScores baseline, ForkScores fresh, Spread spread) {
    return withForksOfBoth(baseline, fresh, spread);
  }

  private static Optional<ForkTest> withForksOfBoth(
      ForkScores baseline, ForkScores candidate, Spread spread) {
    int degrees = baseline.degreesOfFreedom() + candidate.degreesOfFreedom();
    if (degrees < 1) {
      return Optional.empty();
    }
    double pooled = (baseline.squares() + candidate.squares()) / degrees;
    double ofForks =
        spread.forks().moderated(pooled, degrees)
            * (baseline.forkWeight() + candidate.forkWeight());
    double ofSessions = spread.betweenSessions(baseline, candidate);
    return Optional.of(
        new ForkTest(
            candidate.mean() - baseline.mean(),
            Math.sqrt(ofForks + ofSessions),
            satterthwaite(
                ofForks,
                degrees + spread.forks().degreesOfFreedom(),
                ofSessions,
                spread.sessions().degreesOfFreedom())));
  }

  private static double satterthwaite(
      double first, double firstDegrees, double second, double secondDegrees) {
    return second == 0
        ? firstDegrees
        : (first + second)
            * (first + second)
            / (first * first / firstDegrees + second * second / secondDegrees);
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
    return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(probability);
  }

  private double probabilityBeyond(double distance) {
    if (standardError == 0) {
      return distance > 0 ? 0 : 1;
    }
    return new TDistribution(null, degreesOfFreedom)
        .cumulativeProbability(-distance / standardError);
  }
}
