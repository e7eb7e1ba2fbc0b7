package io.mexcbench.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.load.live.EagerStrategies;
import io.mexcbench.load.live.LiveLoad;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveTotals;
import io.mexcbench.load.search.BreakingPoint;
import io.mexcbench.load.search.BreakingPointSearch;
import io.mexcbench.load.search.Failure;
import io.mexcbench.load.search.Outcome;
import io.mexcbench.load.search.PassRule;
import io.mexcbench.load.search.SearchPlan;
import io.mexcbench.load.search.StepPlan;
import org.junit.jupiter.api.Test;

/** The load test, shortened: what it finds is a matter of the machine, what adds up is not. */
class LoadScenarioTest {
  private static final long MILLI = 1_000_000;

  private final MetricsCollector collector = new MetricsCollector();

  private BreakingPoint find(LiveRig rig, double most) throws Exception {
    return new BreakingPointSearch(
            new LiveLoad(rig, collector),
            StepPlan.brief(),
            new PassRule(99, 50 * MILLI),
            new SearchPlan(1_000, most, 0.2, 0.02),
            step -> {})
        .find();
  }

  @Test
  void theRateRisesAndEveryMessageIsAccountedFor() throws Exception {
    try (LiveRig rig =
        LiveRig.start(DataGenerators.rig(MarketProfile.CALM, EagerStrategies.standard()))) {
      BreakingPoint point = find(rig, 4_000);
      LiveTotals totals = rig.totals();
      System.out.println(MetricsCollector.line("load, " + point.steps().size() + " steps", totals));
      assertThat(totals.came()).isEqualTo(totals.dropped() + totals.sent());
      assertThat(totals.sent()).isEqualTo(totals.worked() + totals.conflated());
      assertThat(collector.worked()).isPositive().isLessThanOrEqualTo(totals.worked());
      assertThat(point.steps()).isNotEmpty();
      if (point.outcome() == Outcome.ABOVE) {
        assertThat(point.lowPerSecond()).isEqualTo(4_000);
      }
    }
  }

  /** 10 ms over each update: 100 updates a second, which 1,150 messages have, are too much. */
  @Test
  void aSystemThatCannotKeepUpBreaks() throws Exception {
    try (LiveRig rig =
        LiveRig.start(DataGenerators.rig(MarketProfile.CALM, DataGenerators.slow(10 * MILLI)))) {
      BreakingPoint point = find(rig, 64_000);
      System.out.printf(
          "load of a slow system: %s between %.0f and %.0f/s%n",
          point.outcome(), point.lowPerSecond(), point.highPerSecond());
      assertThat(point.outcome()).isNotEqualTo(Outcome.ABOVE);
      assertThat(point.lowPerSecond()).isLessThan(2_000);
      if (point.outcome() != Outcome.INVALID) {
        assertThat(point.steps().stream().flatMap(step -> step.failures().stream()))
            .containsAnyOf(Failure.SLOW, Failure.BEHIND, Failure.GROWING);
      }
    }
  }
}
