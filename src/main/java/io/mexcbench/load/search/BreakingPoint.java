package io.mexcbench.load.search;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The highest rate that a system keeps.
 *
 * @param perSecond the number, where it is confirmed
 * @param lowPerSecond it is not below this; 0 if nothing was kept
 * @param highPerSecond nor above this; infinite if everything was kept
 * @param steps that were tried, in their order
 * @param doubt why it is invalid; empty if it is not
 */
public record BreakingPoint(
    Outcome outcome,
    OptionalDouble perSecond,
    double lowPerSecond,
    double highPerSecond,
    List<Step> steps,
    String doubt) {
  private static final double KNEE = 2;

  public BreakingPoint {
    steps = List.copyOf(steps);
  }

  /**
   * The highest rate up to which nothing took more than twice as long as at the lowest rate, by the
   * 99th percentile; empty if that of the lowest is not known.
   */
  public OptionalDouble kneePerSecond() {
    List<Step> rising = steps.stream().filter(Step::isValid).sorted(byRate()).toList();
    if (rising.isEmpty()) {
      return OptionalDouble.empty();
    }
    long limit = (long) (KNEE * p99(rising.get(0)));
    double knee = 0;
    for (Step step : rising) {
      if (p99(step) > limit) {
        break;
      }
      knee = step.perSecond();
    }
    return knee > 0 ? OptionalDouble.of(knee) : OptionalDouble.empty();
  }

  /** The lowest rate at which the system was not only slow but no longer kept up. */
  public OptionalDouble cliffPerSecond() {
    return steps.stream().filter(Step::isCollapse).mapToDouble(Step::perSecond).min();
  }

  private static Comparator<Step> byRate() {
    return Comparator.comparingDouble(Step::perSecond);
  }

  private static long p99(Step step) {
    return step.all().responses().response().getValueAtPercentile(99);
  }
}
