package io.mexcbench.run;

import io.mexcbench.environment.ResultFiles;
import io.mexcbench.run.RunObserver.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * Runs benchmarks fork by fork, one fork of each in every round, so that a machine that drifts
 * during the run drifts for all of them alike. After each round the result file is replaced, so an
 * interrupted run leaves the rounds that it finished.
 */
public final class SuiteRun {
  private final Selection selection;
  private final int rounds;
  private final Duration budget;
  private final LongSupplier nanoClock;
  private final RunObserver observer;

  /**
   * @param rounds forks of each benchmark, unless the budget ends first
   * @param budget no round is begun that would end after it; the first is always run
   * @param nanoClock a clock as {@link System#nanoTime()}
   */
  public SuiteRun(
      Selection selection,
      int rounds,
      Duration budget,
      LongSupplier nanoClock,
      RunObserver observer) {
    if (rounds < 1) {
      throw new IllegalArgumentException("rounds must be positive, got " + rounds);
    }
    this.selection = selection;
    this.rounds = rounds;
    this.budget = budget;
    this.nanoClock = nanoClock;
    this.observer = observer;
  }

  /** Expected time of all rounds, or the budget if that is less. */
  public Duration estimate() {
    Duration all = roundCost().multipliedBy(rounds);
    return all.compareTo(budget) < 0 ? all : budget;
  }

  /**
   * Runs everything and leaves JMH's JSON in the folder.
   *
   * @return the rounds that were run
   */
  int runInto(ResultFolder folder, ForkRunner runner) throws RunException {
    List<Launch> launches = selection.launches();
    ForkCollector forks = new ForkCollector();
    long start = nanoClock.getAsLong();
    observer.starting(launches.size(), rounds, estimate());
    int done = 0;
    while (done < rounds) {
      if (done > 0 && !fits(elapsedSince(start), done)) {
        observer.budgetSpent(done);
        break;
      }
      runRound(++done, forks, runner, start);
      folder.write(ResultFiles.JMH, forks.toJson());
    }
    return done;
  }

  private void runRound(int round, ForkCollector forks, ForkRunner runner, long start)
      throws RunException {
    List<Launch> launches = selection.launches();
    int planned = rounds * launches.size();
    int done = (round - 1) * launches.size();
    for (Launch launch : launches) {
      RunResult fork = runner.runFork(launch);
      forks.add(launch.key(), fork);
      done++;
      observer.forkFinished(
          launch.key(),
          scoreText(fork.getPrimaryResult()),
          new Progress(done, planned, round, rounds),
          remaining(elapsedSince(start), done, planned));
    }
  }

  /** Whether a further round, as long as those so far on average, ends within the budget. */
  private boolean fits(Duration elapsed, int done) {
    return elapsed.plus(elapsed.dividedBy(done)).compareTo(budget) <= 0;
  }

  private Duration remaining(Duration elapsed, int done, int planned) {
    Duration byForks = elapsed.dividedBy(done).multipliedBy(planned - (long) done);
    Duration byBudget = budget.minus(elapsed);
    Duration least = byForks.compareTo(byBudget) < 0 ? byForks : byBudget;
    return least.isNegative() ? Duration.ZERO : least;
  }

  private Duration elapsedSince(long start) {
    return Duration.ofNanos(nanoClock.getAsLong() - start);
  }

  private Duration roundCost() {
    return selection.launches().stream()
        .map(Launch::forkCost)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static String scoreText(Result<?> result) {
    return String.format(Locale.ROOT, "%.4g %s", result.getScore(), result.getScoreUnit());
  }
}
