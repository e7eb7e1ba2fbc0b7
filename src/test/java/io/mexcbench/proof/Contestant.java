package io.mexcbench.proof;

import java.util.List;
import java.util.Random;

/** Whoever says of the benchmarks of a suite whether they have become slower. */
interface Contestant {
  /** What is said of a benchmark. */
  enum Outcome {
    SLOWER,
    PASSED,
    UNDECIDED
  }

  /**
   * One benchmark's outcome.
   *
   * @param forks of the candidate that it took
   */
  record Judged(Outcome outcome, int forks) {}

  /** As the tables call it. */
  String name();

  /** What it was shown, in a word or two. */
  String input();

  /** The outcomes of some benchmarks of a suite, in the order of their indices. */
  List<Judged> judge(List<Case> suite, List<Integer> indices, Random random);
}
