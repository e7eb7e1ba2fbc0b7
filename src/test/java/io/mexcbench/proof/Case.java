package io.mexcbench.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;

/**
 * One benchmark of a suite, before and after.
 *
 * @param origin the recording that both sides were drawn from
 * @param sessions of the base, how many forks each; empty where all forks are of one session
 */
record Case(
    RecordedForks origin, List<double[]> base, List<double[]> candidate, List<Integer> sessions) {

  /** Of every five iterations one has a stall. */
  private static final int STALLED = 5;

  private static final double STALL = 2;

  /** The same case, every iteration of the candidate slower. */
  Case slowedBy(int percent) {
    double factor = 1 + percent / 100.0;
    return withCandidate(
        candidate.stream()
            .map(fork -> Arrays.stream(fork).map(nanos -> nanos * factor).toArray())
            .toList());
  }

  /** The same case, a fifth of the candidate's iterations twice as slow: the mean rises by 20 %. */
  Case stalled(Random random) {
    List<double[]> slowed = new ArrayList<>();
    for (double[] fork : candidate) {
      BitSet hit = new BitSet();
      while (hit.cardinality() < fork.length / STALLED) {
        hit.set(random.nextInt(fork.length));
      }
      double[] nanos = fork.clone();
      hit.stream().forEach(i -> nanos[i] *= STALL);
      slowed.add(nanos);
    }
    return withCandidate(slowed);
  }

  private Case withCandidate(List<double[]> forks) {
    return new Case(origin, base, forks, sessions);
  }
}
