package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Path;
import java.time.Duration;

/** Is told how a run goes on. */
public interface RunObserver {
  /** Where the run leaves its files. */
  void recordingInto(Path folder);

  /** Before the first fork: what will be run, and how long that should take. */
  void starting(int benchmarks, int rounds, Duration estimate);

  /**
   * After each fork.
   *
   * @param scoreText the fork's own score with its unit
   * @param remaining expected time to the end of the run
   */
  void forkFinished(BenchmarkKey key, String scoreText, Progress progress, Duration remaining);

  /** The budget is spent: the run ends after this many whole rounds. */
  void budgetSpent(int rounds);

  /** How far a run has come. */
  record Progress(int forksDone, int forksPlanned, int round, int rounds) {
    /** Whether this was the last fork of its round. */
    public boolean isRoundFinished() {
      return (long) forksDone * rounds == (long) round * forksPlanned;
    }
  }
}
