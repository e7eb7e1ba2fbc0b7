package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Is told how a run goes on. */
public interface RunObserver {
  /** Where the run leaves its files. */
  void recordingInto(Path folder);

  /** Before the first fork of a run that gives every benchmark as many forks. */
  void starting(int benchmarks, int rounds, Duration estimate);

  /**
   * Before the first fork of a run that stops what is decided.
   *
   * @param looks forks of a benchmark when it is judged
   * @param atMost the time if nothing is decided before the last look
   */
  void startingAdaptively(int benchmarks, List<Integer> looks, Duration atMost);

  /**
   * After each fork.
   *
   * @param scoreText the fork's own score with its unit
   */
  void forkFinished(BenchmarkKey key, String scoreText, Progress progress);

  /** The benchmarks that had the forks for it were judged. */
  void looked(Look look);

  /** These look slower and are measured anew, for it might have been chance. */
  void confirming(List<BenchmarkKey> keys, int forks, Duration estimate);

  /** So many look slower that chance does not explain it, or there is no time to measure anew. */
  void notConfirming(int keys);

  /** The budget is spent: the run ends after this many rounds. */
  void budgetSpent(int rounds);

  /**
   * How far a run has come.
   *
   * @param rounds that there are at most
   * @param fork number in its round, from one
   * @param toNextLook expected time until something is judged; {@code remaining} if that is the end
   * @param remaining expected time to the end; if there are more looks, at most
   */
  record Progress(
      int round, int rounds, int fork, int forksOfRound, Duration toNextLook, Duration remaining) {
    /** Whether this was the last fork of its round. */
    public boolean isRoundFinished() {
      return fork == forksOfRound;
    }

    /** Whether what comes depends on a look. */
    public boolean isOpen() {
      return !toNextLook.equals(remaining);
    }
  }

  /**
   * What a look found.
   *
   * @param forks of each benchmark that was judged
   * @param decided need no more forks
   * @param goingOn are measured until the next look
   * @param undecided without further forks, for want of time or because this was the last look
   */
  record Look(int forks, int decided, int goingOn, int undecided) {}
}
