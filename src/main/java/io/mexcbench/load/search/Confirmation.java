package io.mexcbench.load.search;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import io.mexcbench.load.search.BreakingPointSearch.InvalidStep;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Asks whether a rate that was found is one: of three trials at it two must be kept, and of three
 * at a tenth more two must not. Otherwise both ends move apart until that holds.
 */
final class Confirmation {
  /** Tries a rate; whether it was kept. */
  interface Trial {
    boolean isKept(double perSecond) throws InterruptedException, LoadException, InvalidStep;
  }

  private static final int TRIALS = 3;
  private static final int MAJORITY = 2;
  private static final double APART = 1.1;

  /** As often as an end moves, which is to a third or to three times of what was found. */
  private static final int MOVES_MAX = 12;

  private final Trial trial;
  private final double leastPerSecond;
  private final List<Step> steps;

  /**
   * @param steps all that were tried; grows while this asks
   */
  Confirmation(Trial trial, double leastPerSecond, List<Step> steps) {
    this.trial = trial;
    this.leastPerSecond = leastPerSecond;
    this.steps = steps;
  }

  BreakingPoint of(double found) throws InterruptedException, LoadException, InvalidStep {
    boolean isKept = kept(found) >= MAJORITY;
    boolean isBroken = kept(APART * found) <= TRIALS - MAJORITY;
    if (isKept && isBroken && !isContradicted(found)) {
      return new BreakingPoint(
          Outcome.CONFIRMED, OptionalDouble.of(found), found, APART * found, steps, "");
    }
    double low = isKept && !isContradicted(found) ? found : lower(found);
    double high = isBroken ? APART * found : higher(APART * found);
    return new BreakingPoint(
        low > 0 ? Outcome.INTERVAL : Outcome.BELOW, OptionalDouble.empty(), low, high, steps, "");
  }

  private int kept(double perSecond) throws InterruptedException, LoadException, InvalidStep {
    int kept = 0;
    for (int i = 0; i < TRIALS; i++) {
      kept += trial.isKept(perSecond) ? 1 : 0;
    }
    return kept;
  }

  /** Whether a rate clearly below this one was more often not kept than kept. */
  private boolean isContradicted(double perSecond) {
    return steps.stream()
        .filter(step -> step.isValid() && step.perSecond() < perSecond / APART)
        .collect(groupingBy(Step::perSecond, summingInt(step -> step.isKept() ? 1 : -1)))
        .values()
        .stream()
        .anyMatch(balance -> balance < 0);
  }

  private double lower(double from) throws InterruptedException, LoadException, InvalidStep {
    double low = from;
    for (int i = 0; i < MOVES_MAX && low / APART >= leastPerSecond; i++) {
      low /= APART;
      if (kept(low) >= MAJORITY && !isContradicted(low)) {
        return low;
      }
    }
    return 0;
  }

  private double higher(double from) throws InterruptedException, LoadException, InvalidStep {
    double high = from;
    for (int i = 0; i < MOVES_MAX; i++) {
      high *= APART;
      if (kept(high) <= TRIALS - MAJORITY) {
        return high;
      }
    }
    return Double.POSITIVE_INFINITY;
  }
}
