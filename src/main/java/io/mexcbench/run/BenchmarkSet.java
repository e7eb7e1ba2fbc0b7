package io.mexcbench.run;

/** Which of the compiled benchmarks a run takes, beside the controls, which every run has. */
public enum BenchmarkSet {
  /** The ones that the gate judges by default, listed in {@code gate-set.txt}. */
  GATE,
  /** The whole suite, without the peers and the slowdowns. */
  ALL,
  /** The peers beside our own code; only in the test classes, so not in the jar. */
  PEERS,
  /** Code that is slower by a known percentage, to see what the gate finds. */
  SLOWDOWNS
}
