package io.mexcbench.performance;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.load.live.Check;
import io.mexcbench.load.live.EagerStrategies;
import io.mexcbench.load.live.FailureMode;
import io.mexcbench.load.live.LiveLimits;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveSecond;
import io.mexcbench.load.live.LiveTotals;
import io.mexcbench.load.live.StressPlan;
import io.mexcbench.load.live.StressResult;
import io.mexcbench.load.live.StressTest;
import io.mexcbench.load.pace.LoadVerdict;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/**
 * The stress test, a few seconds of it. What must hold on any machine is asserted; what is a matter
 * of time is not, for others may use this one.
 */
class StressScenarioTest {
  private static final long MILLI = 1_000_000;

  private static Map<String, Check> byName(StressResult result) {
    return result.checks().stream().collect(Collectors.toMap(Check::name, check -> check));
  }

  /** Something was as late as it is said of the latest. */
  private static boolean hasTheLatest(LiveSecond second) {
    Histogram lateness = second.block().sending().lateness();
    return lateness.getTotalCount() == 0 || lateness.getCountAtValue(lateness.getMaxValue()) > 0;
  }

  @Test
  void tenTimesTheNormalRateLosesNothing() throws Exception {
    MetricsCollector collector = new MetricsCollector();
    try (LiveRig rig =
        LiveRig.start(DataGenerators.rig(MarketProfile.CALM, EagerStrategies.standard()))) {
      StressResult result =
          new StressTest(
                  rig,
                  new StressPlan(
                      500, 10, 1, 2, 3, 6, LiveLimits.responseNanos(), LiveLimits.orderNanos()),
                  collector)
              .run();
      LiveTotals totals = result.totals();
      System.out.println(MetricsCollector.line("stress", totals));
      Map<String, Check> checks = byName(result);
      for (String name :
          List.of(
              "every message accounted for",
              "no order event dropped",
              "queues bounded",
              "nothing piles up")) {
        assertThat(checks.get(name)).matches(Check::holds, "holds");
      }
      assertThat(collector.seconds()).hasSize(11).allMatch(StressScenarioTest::hasTheLatest);
      assertThat(result.seconds())
          .extracting(LiveSecond::engine)
          .isEqualTo(collector.seconds().stream().map(LiveSecond::engine).toList());
      assertThat(totals.came()).isBetween(10_000L, totals.due());
      assertThat(totals.orders()).isPositive();
      assertThat(totals.lostConnections()).isZero();
    }
  }

  /**
   * A strategy that takes 4 ms over each of some 430 updates a second cannot keep up with them, so
   * that the first second after them is no good one, and all five would have to be.
   */
  @Test
  void aSystemThatCannotKeepUpIsFoundAndTheWayItGivesWayIsNamed() throws Exception {
    MetricsCollector collector = new MetricsCollector();
    try (LiveRig rig =
        LiveRig.start(DataGenerators.rig(MarketProfile.CALM, DataGenerators.slow(4 * MILLI)))) {
      StressResult result =
          new StressTest(
                  rig,
                  new StressPlan(
                      500, 10, 1, 3, 4, 5, LiveLimits.responseNanos(), LiveLimits.orderNanos()),
                  collector)
              .run();
      System.out.println(MetricsCollector.line("stress of a slow system", result.totals()));
      System.out.println("doubt: " + result.doubt());
      assertThat(result.verdict())
          .isEqualTo(result.doubt().isEmpty() ? LoadVerdict.FAIL : LoadVerdict.INVALID);
      if (result.doubt().isEmpty()) {
        assertThat(byName(result).get("recovered in time")).matches(one -> !one.holds(), "broken");
      }
      assertThat(result.mode()).isNotEqualTo(FailureMode.NONE);
      assertThat(byName(result).get("every message accounted for")).matches(Check::holds, "holds");
      assertThat(byName(result).get("queues bounded")).matches(Check::holds, "holds");
    }
  }
}
