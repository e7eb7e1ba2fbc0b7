package io.mexcbench.regression;

import java.util.List;

/** How much equal code scatters: what all benchmarks of a comparison say together. */
record Spread(ForkVariance forks, SessionVariance sessions) {

  /** What one benchmark alone says: nothing but its own scatter. */
  static Spread unknown() {
    return new Spread(
        ForkVariance.unknown(), SessionVariance.assumed(SessionVariance.TIME_PERCENT));
  }

  /**
   * Of both sides of every benchmark.
   *
   * @param pairs of one metric; the order does not matter
   * @param sessionPercent what sessions are taken to differ by before any were seen
   */
  static Spread of(List<ScorePair> pairs, double sessionPercent) {
    ForkVariance forks = ForkVariance.of(pairs);
    return new Spread(forks, SessionVariance.of(pairs, forks, sessionPercent));
  }

  /** What the sessions add to the variance of the difference of two means. */
  double betweenSessions(ForkScores baseline, ForkScores candidate) {
    return baseline.areSessionsKnown() || candidate.areSessionsKnown()
        ? sessions.variance() * (baseline.sessionWeight() + candidate.sessionWeight())
        : 0;
  }
}
