package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import io.mexcbench.run.RunObserver.Look;
import io.mexcbench.run.RunObserver.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Measures round by round and looks now and then: what is decided is not measured any longer, so
 * that the time goes to what is not. Between two looks nothing is judged, since every look is a
 * chance to be wrong, and a benchmark goes on only if the budget reaches to its next look. See
 * docs/decisions/adaptive-run.md.
 */
final class AdaptiveRun {
  /** One part of so many: forks may turn out to be longer than they were. */
  private static final int RESERVE = 20;

  private final Looks looks;
  private final Duration budget;
  private final MeasuredForks forks;
  private final Function<List<Measurement>, Judgement> judge;
  private final RunObserver observer;
  private final List<Launch> keys;
  private final ControlForks controls;
  private final int benchmarks;

  /** Those that are measured until the next look. */
  private List<Launch> open;

  private Judgement judgement;
  private int round;
  private boolean isBudgetSpent;

  /**
   * @param looks forks of a benchmark when it is judged, at least one
   * @param budget nothing is begun that would end after it, but the first round and a confirmation
   */
  AdaptiveRun(
      Selection selection,
      Looks looks,
      Duration budget,
      MeasuredForks forks,
      Function<List<Measurement>, Judgement> judge,
      RunObserver observer) {
    List<Launch> all = selection.launches();
    this.looks = looks;
    this.budget = budget;
    this.forks = forks;
    this.judge = judge;
    this.observer = observer;
    this.keys = all.stream().filter(one -> !Selection.isControl(one.key())).toList();
    this.controls =
        new ControlForks(
            all.stream().filter(one -> Selection.isControl(one.key())).toList(), forks);
    this.benchmarks = all.size();
    this.open = keys;
    this.judgement = new Judgement(keys.stream().map(Launch::key).toList(), List.of(), true);
  }

  /**
   * Runs everything.
   *
   * @return index of the first fresh fork of each benchmark that was measured anew
   */
  SortedMap<BenchmarkKey, Integer> run() throws RunException {
    observer.startingAdaptively(benchmarks, looks.forks(), atMost());
    for (int i = 0; i < looks.forks().size() && !isBudgetSpent; i++) {
      int before = round;
      measureUntil(looks.forks().get(i));
      if (round == before) {
        break;
      }
      judgement = judge.apply(forks.readBack());
      goOnAfter(i);
    }
    return new Confirmation(forks, budget, observer).of(in(keys, judgement.slower()));
  }

  private void measureUntil(int look) throws RunException {
    for (List<Launch> launches = due(look); !launches.isEmpty(); launches = due(look)) {
      round++;
      int rounds = Math.max(round, lastLook());
      int number = round;
      int size = launches.size();
      forks.measureRound(
          launches,
          (key, score, fork) ->
              observer.forkFinished(
                  key, score, new Progress(number, rounds, fork, size, until(look), atMost())));
    }
  }

  /** The next round towards a look; empty if that is reached or does not fit any more. */
  private List<Launch> due(int look) {
    if (!isBudgetSpent) {
      List<Launch> launches = wanted(look);
      if (launches.isEmpty() || round == 0 || fits(launches)) {
        return launches;
      }
      isBudgetSpent = true;
      open = List.of();
      observer.budgetSpent(round);
    }
    // Without enough of the controls, what was measured would be worth nothing.
    List<Launch> rest = controls.needed(ControlForks.FORKS, true);
    return fits(rest) ? rest : List.of();
  }

  private List<Launch> wanted(int look) {
    List<Launch> waiting = open.stream().filter(one -> forks.count(one.key()) < look).toList();
    List<Launch> beside =
        waiting.isEmpty()
            ? controls.needed(look, judgement.doControlsHold())
            : controls.beside(waiting, look, judgement.doControlsHold(), roomUntil(look));
    return Stream.concat(beside.stream(), waiting.stream()).toList();
  }

  private void goOnAfter(int index) {
    int look = looks.forks().get(index);
    List<Launch> judged = open.stream().filter(one -> forks.count(one.key()) == look).toList();
    List<Launch> undecided = in(judged, judgement.undecided());
    boolean isLast = isBudgetSpent || look == lastLook();
    open = isLast ? List.of() : affordable(looks.forks().get(index + 1), undecided);
    if (!judged.isEmpty()) {
      observer.looked(
          new Look(
              look, judged.size() - undecided.size(), open.size(), undecided.size() - open.size()));
    }
  }

  /** As many as reach a look within the budget, the slowest-looking first. */
  private List<Launch> affordable(int look, List<Launch> undecided) {
    open = List.of();
    Duration left = roomUntil(look);
    List<BenchmarkKey> chosen = new ArrayList<>();
    for (BenchmarkKey key : judgement.undecided()) {
      Duration cost = costUntil(look, in(undecided, List.of(key)));
      Duration withReserve = cost.plus(cost.dividedBy(RESERVE));
      if (withReserve.compareTo(left) <= 0) {
        left = left.minus(withReserve);
        chosen.add(key);
      }
    }
    return in(undecided, chosen);
  }

  /** What the budget has left when what must reach a look has reached it. */
  private Duration roomUntil(int look) {
    return budget
        .minus(forks.elapsed())
        .minus(costUntil(look, open))
        .minus(controls.costOfNeeded(look, judgement.doControlsHold()));
  }

  private boolean fits(List<Launch> launches) {
    return forks.elapsed().plus(forks.costOf(launches)).compareTo(budget) <= 0;
  }

  /** The expected time to a look, that of the controls included. */
  private Duration until(int look) {
    Duration ofKeys = costUntil(look, open);
    return ofKeys.plus(controls.costBeside(ofKeys, look, judgement.doControlsHold()));
  }

  /** The time to the end if nothing is decided before the last look. */
  private Duration atMost() {
    Duration left = budget.minus(forks.elapsed());
    Duration wanted = until(lastLook());
    Duration least = wanted.compareTo(left) < 0 ? wanted : left;
    return least.isNegative() ? Duration.ZERO : least;
  }

  private Duration costUntil(int look, List<Launch> some) {
    return some.stream()
        .map(one -> forks.costOf(one).multipliedBy(Math.max(0, look - forks.count(one.key()))))
        .reduce(Duration.ZERO, Duration::plus);
  }

  private int lastLook() {
    return looks.forks().get(looks.forks().size() - 1);
  }

  private static List<Launch> in(List<Launch> some, Collection<BenchmarkKey> keys) {
    return some.stream().filter(one -> keys.contains(one.key())).toList();
  }
}
