package io.mexcbench.regression;

import java.util.stream.Stream;

/** The scores of one metric of one benchmark on both sides. */
record ScorePair(ForkScores baseline, ForkScores candidate) {
  Stream<ForkScores> sides() {
    return Stream.of(baseline, candidate);
  }

  int degreesOfFreedom() {
    return baseline.degreesOfFreedom() + candidate.degreesOfFreedom();
  }

  /** The variance between forks of one session, pooled; needs a degree of freedom. */
  double forkVariance() {
    return (baseline.squares() + candidate.squares()) / degreesOfFreedom();
  }
}
