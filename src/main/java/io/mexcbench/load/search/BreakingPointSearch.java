package io.mexcbench.load.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Looks for the highest rate that is kept: doubles it until it is not, halves the distance between,
 * and then asks whether what came out comes out again.
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
    double high = plan.fromPerSecond();
    try {
      while (isKept(high)) {
        low = high;
        if (low >= plan.mostPerSecond()) {
          return result(Outcome.ABOVE, low, Double.POSITIVE_INFINITY);
        }
        high = Math.min(DOUBLED * high, plan.mostPerSecond());
      }
      if (low == 0) {
        return result(Outcome.BELOW, 0, high);
      }
      while ((high - low) / low > plan.toleranceRatio()) {
        double middle = (low + high) / 2;
        if (isKept(middle)) {
          low = middle;
        } else {
          high = middle;
        }
      }
      return new Confirmation(this::confirm, plan.fromPerSecond(), steps)
          .of(low * (1 - plan.marginRatio()));
    } catch (InvalidStep e) {
      return invalid(low, e.step);
    }
  }

  private boolean isKept(double perSecond) throws InterruptedException, LoadException, InvalidStep {
    return valid(perSecond, false).isKept();
  }

  private boolean confirm(double perSecond)
      throws InterruptedException, LoadException, InvalidStep {
    return valid(perSecond, true).isKept();
  }

  private Step valid(double perSecond, boolean isConfirming)
      throws InterruptedException, LoadException, InvalidStep {
    Optional<Step> last = Optional.empty();
    for (int i = 0; i < ATTEMPTS; i++) {
      Step step = isConfirming ? runner.confirm(perSecond) : runner.run(perSecond);
      steps.add(step);
      progress.accept(step);
      if (step.isValid()) {
        return step;
      }
      last = Optional.of(step);
    }
    throw new InvalidStep(last.orElseThrow());
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
