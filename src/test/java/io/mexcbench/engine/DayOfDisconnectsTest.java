package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.exchange.ExchangeCounters;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import io.mexcbench.exchange.Streams;
import io.mexcbench.load.endurance.ClassCensus;
import io.mexcbench.load.endurance.EndurancePlan;
import io.mexcbench.load.endurance.EnduranceResult;
import io.mexcbench.load.endurance.EnduranceTest;
import io.mexcbench.load.endurance.Holding;
import io.mexcbench.load.endurance.Work;
import io.mexcbench.load.trend.LeakJudgement;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

/**
 * Hours by an injected clock, as an endurance test: all connections are cut again and again, and
 * the system must be what it was. Then a whole day after which the exchange itself ends them,
 * because here nobody opens them anew before.
 */
class DayOfDisconnectsTest {
  private static final long MINUTE_MILLIS = 60_000;
  private static final long STEP_MILLIS = 100;
  private static final long NANOS_PER_MILLI = 1_000_000;
  private static final SocketRules NEVER_RENEWED =
      new SocketRules(3_000, 3_000, 15_000, 45_000, Long.MAX_VALUE / 2, 100, 800);

  private static TradingRig rig(int onceIn) {
    return new TradingRig(
        ExchangeOptions.standard().withMessagesPerSecond(1), 1, onceIn, NEVER_RENEWED);
  }

  /** Parts of half an hour each, or of six minutes; all connections are cut in the middle. */
  private static Work cutAgainAndAgain(TradingRig rig) {
    long partMillis = MINUTE_MILLIS * Rounds.of(6, 30);
    return new Work() {
      @Override
      public void part(Histogram took) {
        rig.pass(partMillis / 2, STEP_MILLIS);
        rig.fault(new Fault.Disconnect(Streams.ALL));
        long recoveredMillis = untilReadyAgain(rig);
        took.recordValue(recoveredMillis * NANOS_PER_MILLI);
        rig.pass(partMillis / 2 - recoveredMillis, STEP_MILLIS);
      }

      @Override
      public Histogram empty() {
        return new Histogram(3);
      }

      @Override
      public long messages() {
        return rig.meter.counters.messages.sum();
      }
    };
  }

  private static long untilReadyAgain(TradingRig rig) {
    long passed = 0;
    while (rig.core.isReady() && passed < MINUTE_MILLIS) {
      rig.pass(1);
      passed++;
    }
    return passed + rig.untilReady(10_000);
  }

  private static Map<Holding, Double> held(TradingRig rig) {
    return Map.of(Holding.DESCRIPTORS, (double) rig.venue.records().counters().connectionsOpen());
  }

  @Test
  void nothingGrowsWhileAllConnectionsAreCutAgainAndAgain() throws Exception {
    TradingRig rig = rig(50);
    rig.untilReady(10_000);
    int lostBefore = (int) rig.meter.counters.lostConnections.sum();
    EnduranceResult result =
        new EnduranceTest(
                EndurancePlan.standard(),
                () -> held(rig),
                () -> ClassCensus.NONE,
                () -> rig.nowMillis * NANOS_PER_MILLI)
            .run(cutAgainAndAgain(rig), Optional::empty, partial -> {});
    rig.untilReady(10_000);
    rig.assertBooksAreThoseOfTheExchange();
    rig.end();
    int orders = rig.assertOrdersAreThoseOfTheExchange();
    long lost = rig.meter.counters.lostConnections.sum() - lostBefore;
    long slowestMillis =
        result.samples().stream().mapToLong(one -> one.took().getMaxValue()).max().orElseThrow()
            / NANOS_PER_MILLI;
    System.out.printf(
        "%.0f h by an injected clock: %d messages, %d orders, %d connections cut, all there again"
            + " after %d ms at most%n",
        result.samples().get(result.samples().size() - 1).seconds() / 3_600,
        rig.meter.counters.messages.sum(),
        orders,
        lost,
        slowestMillis);
    assertThat(result.leaks().values()).noneMatch(LeakJudgement::isLeak);
    assertThat(slowestMillis).isLessThanOrEqualTo(1_000);
    assertThat(lost).isEqualTo(2L * result.samples().size());
    assertThat(orders).isPositive();
    assertThat(rig.outOfOrder()).isZero();
  }

  @Test
  void whatTheExchangeEndsAfterADayIsThereAgain() {
    TradingRig rig = rig(50);
    rig.untilReady(10_000);
    rig.pass(24 * 60 * MINUTE_MILLIS + MINUTE_MILLIS, STEP_MILLIS);
    rig.untilReady(10_000);
    ExchangeCounters counters = rig.venue.records().counters();
    rig.assertBooksAreThoseOfTheExchange();
    rig.end();
    int orders = rig.assertOrdersAreThoseOfTheExchange();
    System.out.printf(
        "after a day: %d connections opened, %d open, %d orders%n",
        counters.connections(), counters.connectionsOpen(), orders);
    assertThat(rig.meter.counters.lostConnections.sum()).isEqualTo(2);
    assertThat(counters.connections()).isEqualTo(4);
    assertThat(counters.connectionsOpen()).isEqualTo(2);
    assertThat(rig.outOfOrder()).isZero();
  }
}
