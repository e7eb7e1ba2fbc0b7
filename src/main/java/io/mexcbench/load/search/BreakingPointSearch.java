package io.mexcbench.load.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Looks for the highest rate that is kept: doubles it until it is not, halves the distance between,
 * and then asks whether what came out comes out again. A rate is not kept if two of three tries say
 * so.
 */
public final class BreakingPointSearch {
  private static final double DOUBLED = 2;

  /** So often a step is repeated whose load was not what it was to be. */
  private static final int ATTEMPTS = 3;

  private final StepRunner runner;
  private final SearchPlan plan;
  private final Consumer<Step> progress;
  private final List<Step> steps = new ArrayList<>();

  /**
   * @param progress is told of each step when it is over
   */
  public BreakingPointSearch(
      Load load, StepPlan steps, PassRule rule, SearchPlan plan, Consumer<Step> progress) {
    this.runner = new StepRunner(load, steps, rule);
    this.plan = plan;
    this.progress = progress;
  }

  public BreakingPoint find() throws InterruptedException, LoadException {
    double low = 0;
    Step high = attempt(plan.fromPerSecond());
    while (high.isKept()) {
      low = high.perSecond();
      if (low >= plan.mostPerSecond()) {
        return result(Outcome.ABOVE, low, Double.POSITIVE_INFINITY);
      }
      high = attempt(Math.min(DOUBLED * low, plan.mostPerSecond()));
    }
    if (low == 0) {
      return high.isValid() ? result(Outcome.BELOW, 0, high.perSecond()) : invalid(low, high);
    }
    // Also towards a rate that could not be offered: how far the system was seen to keep up.
    while ((high.perSecond() - low) / low > plan.toleranceRatio()) {
      Step middle = attempt((low + high.perSecond()) / 2);
      if (middle.isKept()) {
        low = middle.perSecond();
      } else {
        high = middle;
      }
    }
    return high.isValid() ? confirmed(low) : invalid(low, high);
  }

  private BreakingPoint confirmed(double low) throws InterruptedException, LoadException {
    try {
      return new Confirmation(this::confirm, plan.fromPerSecond(), steps)
          .of(low * (1 - plan.marginRatio()));
    } catch (InvalidStep e) {
      return invalid(low, e.step);
    }
  }

  private boolean confirm(double perSecond)
      throws InterruptedException, LoadException, InvalidStep {
    Step step = told(runner.confirm(perSecond));
    for (int i = 1; i < ATTEMPTS && !step.isValid(); i++) {
      step = told(runner.confirm(perSecond));
    }
    if (!step.isValid()) {
      throw new InvalidStep(step);
    }
    return step.isKept();
  }

  /**
   * Tries a rate, and twice more if it is not kept: one mishap must not decide where the search
   * goes on. Whatever is kept is asked for again in the end. What comes back may be invalid.
   */
  private Step attempt(double perSecond) throws InterruptedException, LoadException {
    Step first = offered(perSecond);
    if (first.isKept() || !first.isValid()) {
      return first;
    }
    Step second = offered(perSecond);
    Step last = second.isKept() ? offered(perSecond) : second;
    return last.isKept() ? last : first;
  }

  /** Tries a rate, and again where it could not be offered; what comes back may be invalid. */
  private Step offered(double perSecond) throws InterruptedException, LoadException {
    Step step = told(runner.run(perSecond));
    for (int i = 1; i < ATTEMPTS && !step.isValid(); i++) {
      step = told(runner.run(perSecond));
    }
    return step;
  }

  private Step told(Step step) {
    steps.add(step);
    progress.accept(step);
    return step;
  }

  private BreakingPoint result(Outcome outcome, double low, double high) {
    return new BreakingPoint(outcome, OptionalDouble.empty(), low, high, steps, "");
  }

  /** What was kept before is still known. */
  private BreakingPoint invalid(double low, Step step) {
    return new BreakingPoint(
        Outcome.INVALID,
        OptionalDouble.empty(),
        low,
        Double.POSITIVE_INFINITY,
        steps,
        "at %.0f/s: %s".formatted(step.perSecond(), step.doubt()));
  }

  /** Ends the search from wherever it is. */
  static final class InvalidStep extends Exception {
    private static final long serialVersionUID = 1L;

    final transient Step step;

    InvalidStep(Step step) {
      super(step.doubt());
      this.step = step;
    }
  }
}
