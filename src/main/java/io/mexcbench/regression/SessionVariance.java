package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How much the same code differs between sessions, beyond what its forks explain: an hour later the
 * clock, the neighbours and the memory of a machine are others.
 *
 * <p>One scale for all benchmarks and controls. It is the generalised moment estimate of Paule and
 * Mandel ("Consensus values and weighting factors", 1982) over all of them together: the value at
 * which the squared deviations of the sessions' means from their benchmark's weighted mean, each by
 * its variance (scale plus the benchmark's own variance between forks over the forks of the
 * session), add up to their degrees of freedom; 0 if they are less from the start. Only sessions of
 * one side are compared with each other, because a change of the code stands between the sides.
 *
 * <p>Most of the shift between two sessions was seen to be common to all benchmarks. So many
 * benchmarks do not make many observations: the estimate has one degree of freedom less than there
 * are sessions, and a prior of {@value #PRIOR_DEGREES} degrees of freedom stands beside it. The
 * prior is all there is where a baseline has a single session, and it keeps two sessions that agree
 * by accident from promising too much.
 */
record SessionVariance(double variance, double degreesOfFreedom) {
  static final double PRIOR_DEGREES = 4;

  /** What a virtual machine showed over one day (1.2 to 1.6 %), with some room. */
  static final double TIME_PERCENT = 1.5;

  /** The same of the means, which hold the machine's stalls (1.1 to 4.7 %). */
  static final double TAIL_PERCENT = 2.5;

  /** No two sessions of a machine differ tenfold. */
  private static final double MOST_VARIANCE = 5;

  private static final int BISECTIONS = 100;

  /** The mean of one session, and how far its forks leave it open. */
  private record Session(double mean, double variance) {}

  /** Where no side has two sessions. */
  static SessionVariance assumed(double priorPercent) {
    return new SessionVariance(priorPercent * priorPercent / 1e4, PRIOR_DEGREES);
  }

  static SessionVariance of(List<ScorePair> pairs, ForkVariance forks, double priorPercent) {
    SessionVariance prior = assumed(priorPercent);
    List<List<Session>> groups = groups(pairs, forks);
    if (groups.isEmpty()) {
      return prior;
    }
    double degrees =
        mostSessions(pairs, ScorePair::baseline) + mostSessions(pairs, ScorePair::candidate) - 2;
    double total = PRIOR_DEGREES + degrees;
    return new SessionVariance(
        (PRIOR_DEGREES * prior.variance() + degrees * estimate(groups)) / total, total);
  }

  private static double mostSessions(List<ScorePair> pairs, Function<ScorePair, ForkScores> side) {
    return pairs.stream().map(side).mapToInt(ForkScores::sessionCount).max().orElse(1);
  }

  private static List<List<Session>> groups(List<ScorePair> pairs, ForkVariance forks) {
    List<List<Session>> groups = new ArrayList<>();
    for (ScorePair pair : pairs) {
      if (pair.degreesOfFreedom() > 0) {
        double variance = forks.moderated(pair.forkVariance(), pair.degreesOfFreedom());
        pair.sides()
            .filter(side -> side.sessionCount() > 1)
            .map(side -> sessions(side, variance))
            .forEach(groups::add);
      }
    }
    return groups;
  }

  private static List<Session> sessions(ForkScores side, double forkVariance) {
    return side.bySession().stream()
        .map(forks -> new Session(StatUtils.mean(forks), forkVariance / forks.length))
        .toList();
  }

  private static double estimate(List<List<Session>> groups) {
    double degrees = groups.stream().mapToInt(group -> group.size() - 1).sum();
    double low = 0;
    double high = MOST_VARIANCE;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      double deviations = groups.stream().mapToDouble(group -> deviations(group, middle)).sum();
      if (deviations > degrees) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double deviations(List<Session> group, double scale) {
    double weights = 0;
    double weighted = 0;
    for (Session one : group) {
      weights += 1 / (scale + one.variance());
      weighted += one.mean() / (scale + one.variance());
    }
    double mean = weighted / weights;
    return group.stream()
        .mapToDouble(one -> (one.mean() - mean) * (one.mean() - mean) / (scale + one.variance()))
        .sum();
  }
}
