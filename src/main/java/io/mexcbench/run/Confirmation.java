package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.run.RunObserver.Progress;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fresh forks for the few benchmarks that look slower, so that no build fails by chance alone. */
final class Confirmation {
  /** As few as can show a slowdown by themselves. */
  static final int FORKS = 4;

  /** If more look slower at once, it was no chance. */
  static final int MOST_KEYS = 4;

  /** A slowdown is worth being sure of, though the budget be spent. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private final MeasuredForks forks;
  private final Duration budget;
  private final RunObserver observer;

  Confirmation(MeasuredForks forks, Duration budget, RunObserver observer) {
    this.forks = forks;
    this.budget = budget;
    this.observer = observer;
  }

  /**
   * Measures anew.
   *
   * @return index of the first fresh fork of each; empty if nothing was measured
   */
  SortedMap<BenchmarkKey, Integer> of(List<Launch> suspects) throws RunException {
    SortedMap<BenchmarkKey, Integer> firstFresh = new TreeMap<>();
    if (suspects.isEmpty()) {
      return firstFresh;
    }
    Duration round = forks.costOf(suspects);
    Duration cost = round.multipliedBy(FORKS);
    if (suspects.size() > MOST_KEYS
        || forks.elapsed().plus(cost).compareTo(budget.plus(GRACE)) > 0) {
      observer.notConfirming(suspects.size());
      return firstFresh;
    }
    suspects.forEach(one -> firstFresh.put(one.key(), forks.count(one.key())));
    observer.confirming(List.copyOf(firstFresh.keySet()), FORKS, cost);
    for (int done = 0; done < FORKS; done++) {
      measureRound(done + 1, suspects);
    }
    return firstFresh;
  }

  private void measureRound(int number, List<Launch> suspects) throws RunException {
    Duration round = forks.costOf(suspects);
    forks.measureRound(
        suspects,
        (key, score, fork) -> {
          Duration left =
              round
                  .multipliedBy(FORKS - number)
                  .plus(forks.costOf(suspects.subList(fork, suspects.size())));
          observer.forkFinished(
              key, score, new Progress(number, FORKS, fork, suspects.size(), left, left));
        });
  }
}
