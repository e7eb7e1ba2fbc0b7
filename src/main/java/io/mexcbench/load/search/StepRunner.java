package io.mexcbench.load.search;

import java.util.ArrayList;
import java.util.List;

/** Tries rates, each with a system in which nothing waits, and for as long as it takes to know. */
final class StepRunner {
  /** What chance may lack of the samples that a rate has on average. */
  private static final double SPARE = 1.1;

  private final Load load;
  private final StepPlan plan;
  private final PassRule rule;

  StepRunner(Load load, StepPlan plan, PassRule rule) {
    this.load = load;
    this.plan = plan;
    this.rule = rule;
  }

  Step run(double perSecond) throws InterruptedException, LoadException {
    return run(perSecond, plan.stepNanos());
  }

  /** Long enough for what happens seldom to happen. */
  Step confirm(double perSecond) throws InterruptedException, LoadException {
    return run(perSecond, plan.confirmNanos());
  }

  private Step run(double perSecond, long leastNanos) throws InterruptedException, LoadException {
    load.begin(perSecond);
    try {
      load.pass(plan.settleNanos());
      List<Block> blocks = new ArrayList<>();
      Decision decision = rule.decision();
      long least = Math.max(leastNanos, nanosForSamples(perSecond));
      long longest = Math.max(least, plan.longestNanos());
      long nanos = 0;
      while (nanos < least || (nanos < longest && !decision.isMade())) {
        Block block = load.pass(plan.blockNanos());
        blocks.add(block);
        decision.add(block);
        nanos += plan.blockNanos();
      }
      return rule.judge(perSecond, blocks);
    } finally {
      load.drain();
    }
  }

  private long nanosForSamples(double perSecond) {
    return (long) Math.ceil(SPARE * rule.samples() / perSecond * 1e9);
  }
}
