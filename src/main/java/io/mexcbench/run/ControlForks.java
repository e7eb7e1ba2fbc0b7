package io.mexcbench.run;

import io.mexcbench.regression.Controls;
import java.time.Duration;
import java.util.List;

/**
 * When the controls run. They come first, because without them the rest is worth nothing, and then
 * as far as they take little of the time.
 */
final class ControlForks {
  /** A slowdown cannot be shown with fewer, and the sentinel is one. */
  static final int FORKS = 5;

  /** Of the empty benchmark, whose allocation is read and not its time. */
  static final int FORKS_OF_EMPTY = 3;

  /** More are tried while they do not hold: what still fails then is the machine. */
  static final int FORKS_IN_DOUBT = 10;

  /** Their share of the time is at most one part of so many. */
  static final int SHARE = 5;

  private final List<Launch> controls;
  private final MeasuredForks forks;

  ControlForks(List<Launch> controls, MeasuredForks forks) {
    this.controls = controls;
    this.forks = forks;
  }

  /**
   * Those that must be measured once more, whatever else is.
   *
   * @param look forks that nothing is measured beyond for now
   */
  List<Launch> needed(int look, boolean doTheyHold) {
    return controls.stream().filter(one -> missing(one, look, doTheyHold) > 0).toList();
  }

  /** What it takes until none is needed any longer. */
  Duration costOfNeeded(int look, boolean doTheyHold) {
    return controls.stream()
        .map(one -> forks.costOf(one).multipliedBy(missing(one, look, doTheyHold)))
        .reduce(Duration.ZERO, Duration::plus);
  }

  /**
   * Those that run beside others: what is needed, and all if that keeps within their share.
   *
   * @param room that nothing else needs
   */
  List<Launch> beside(List<Launch> others, int look, boolean doTheyHold, Duration room) {
    List<Launch> needed = needed(look, doTheyHold);
    List<Launch> timed = timed();
    Duration extra = forks.costOf(timed.stream().filter(one -> !needed.contains(one)).toList());
    boolean areWelcome =
        extra.compareTo(room) <= 0
            && forks.costOf(timed).compareTo(shareLeft(forks.costOf(others))) <= 0;
    return controls.stream()
        .filter(one -> needed.contains(one) || (areWelcome && timed.contains(one)))
        .toList();
  }

  /** What they are expected to take beside others. */
  Duration costBeside(Duration others, int look, boolean doTheyHold) {
    Duration needed = costOfNeeded(look, doTheyHold);
    Duration share = shareLeft(others);
    return needed.compareTo(share) > 0 ? needed : share;
  }

  /**
   * How much of the time they may still take when others have taken some more; negative if none.
   */
  private Duration shareLeft(Duration others) {
    return forks
        .timeOf(key -> !Selection.isControl(key))
        .plus(others)
        .dividedBy(SHARE - 1)
        .minus(forks.timeOf(Selection::isControl));
  }

  private List<Launch> timed() {
    return controls.stream().filter(one -> !isEmpty(one)).toList();
  }

  private int missing(Launch control, int look, boolean doTheyHold) {
    int wanted = doTheyHold ? FORKS : FORKS_IN_DOUBT;
    int ofThis = isEmpty(control) ? FORKS_OF_EMPTY : wanted;
    return Math.max(0, Math.min(look, ofThis) - forks.count(control.key()));
  }

  private static boolean isEmpty(Launch control) {
    return control.key().benchmark().equals(Controls.EMPTY);
  }
}
