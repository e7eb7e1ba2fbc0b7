package io.mexcbench.run;

import io.mexcbench.run.RunObserver.Progress;
import java.time.Duration;
import java.util.List;

/**
 * Runs benchmarks fork by fork, one fork of each in every round, so that a machine that drifts
 * during the run drifts for all of them alike, and every benchmark has as many forks as another.
 */
final class SuiteRun {
  private final List<Launch> launches;
  private final int rounds;
  private final Duration budget;
  private final MeasuredForks forks;
  private final RunObserver observer;

  /**
   * @param rounds forks of each benchmark, unless the budget ends first
   * @param budget no round is begun that would end after it; the first is always run
   */
  SuiteRun(
      Selection selection, int rounds, Duration budget, MeasuredForks forks, RunObserver observer) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be positive, got " + rounds);
    }
    this.launches = selection.launches();
    this.rounds = rounds;
    this.budget = budget;
    this.forks = forks;
    this.observer = observer;
  }

  /**
   * Runs everything.
   *
   * @return the rounds that were run
   */
  int run() throws RunException {
    observer.starting(launches.size(), rounds, remaining(rounds - 1, launches));
    for (int round = 1; round <= rounds; round++) {
      if (round > 1 && forks.elapsed().plus(forks.costOf(launches)).compareTo(budget) > 0) {
        observer.budgetSpent(round - 1);
        return round - 1;
      }
      measure(round);
    }
    return rounds;
  }

  private void measure(int round) throws RunException {
    forks.measureRound(
        launches,
        (key, score, fork) -> {
          Duration left = remaining(rounds - round, launches.subList(fork, launches.size()));
          observer.forkFinished(
              key, score, new Progress(round, rounds, fork, launches.size(), left, left));
        });
  }

  /** Expected time of the rounds to come and of the rest of this one, at most the budget. */
  private Duration remaining(int wholeRounds, List<Launch> restOfRound) {
    Duration byForks =
        forks.costOf(launches).multipliedBy(wholeRounds).plus(forks.costOf(restOfRound));
    Duration byBudget = budget.minus(forks.elapsed());
    Duration least = byForks.compareTo(byBudget) < 0 ? byForks : byBudget;
    return least.isNegative() ? Duration.ZERO : least;
  }
}
