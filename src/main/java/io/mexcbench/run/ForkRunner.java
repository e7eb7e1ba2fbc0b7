package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import org.openjdk.jmh.results.RunResult;

/** Runs one fork of one benchmark. */
interface ForkRunner {
  /**
   * Measures in a JVM of its own.
   *
   * @throws LockedException if another JMH run holds the machine
   * @throws FailedForkException if the benchmark threw
   * @throws RunException if it gave no result
   */
  RunResult runFork(Launch launch) throws RunException;

  /** How many JVMs a fork takes, one after the other. */
  default int jvmsPerFork() {
    return 1;
  }

  /** Whether the rest is worth measuring when a benchmark fails. */
  default boolean goesOnWithout(BenchmarkKey key) {
    return false;
  }

  /** A round of forks is over. */
  default void roundFinished() throws RunException {}
}
