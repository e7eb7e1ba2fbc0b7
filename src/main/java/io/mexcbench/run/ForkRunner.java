package io.mexcbench.run;

import org.openjdk.jmh.results.RunResult;

/** Runs one fork of one benchmark. */
interface ForkRunner {
  /**
   * Measures in a JVM of its own.
   *
   * @throws LockedException if another JMH run holds the machine
   * @throws RunException if the benchmark threw or gave no result
   */
  RunResult runFork(Launch launch) throws RunException;
}
