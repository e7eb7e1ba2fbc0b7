package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.FaultSchedule;
import io.mexcbench.exchange.FillRule;
import org.junit.jupiter.api.Test;

/**
 * Seeded schedules of faults: whatever comes in whatever order, no order is doubled or lost, and
 * every book is right again.
 */
class TradingScheduleTest {
  private static final int SCHEDULES = 10;
  private static final int SCHEDULES_DEEP = 1_000;
  private static final long FAULTY_MILLIS = 20_000;
  private static final long GAP_MILLIS = 1_500;

  /** As long as the longest silence, the proof of an absence and a new connection take together. */
  private static final long CALM_MILLIS = 15_000;

  private long intents;
  private int orders;
  private long faults;
  private long gaps;
  private long booksTold;
  private int busiest;

  @Test
  void afterAnyScheduleBooksAndOrdersAreThoseOfTheExchange() {
    int schedules = Rounds.of(SCHEDULES, SCHEDULES_DEEP);
    for (int seed = 0; seed < schedules; seed++) {
      try {
        check(seed);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    // Each schedule that got here has had none of what must not be.
    System.out.printf(
        "trading schedules: %d, faults %d, intents %d, orders %d, lost intents 0, duplicate orders 0,"
            + " gaps %d, wrong books 0, books told %d of which late or twice 0, requests within"
            + " Retry-After 0, at most %d in ten seconds%n",
        schedules, faults, intents, orders, gaps, booksTold, busiest);
    assertThat(orders).isGreaterThan(100);
    assertThat(faults).isGreaterThan(50);
    assertThat(gaps).isPositive();
  }

  private void check(int seed) {
    TradingRig rig =
        new TradingRig(
            ExchangeOptions.standard()
                .withSeed(seed)
                .withFillRule(seed % 2 == 0 ? FillRule.WHOLE : FillRule.PUBLISHED_QUANTITY)
                .withFaultSchedule(FaultSchedule.seeded(seed, FAULTY_MILLIS, GAP_MILLIS)),
            seed,
            10);
    rig.pass(FAULTY_MILLIS + CALM_MILLIS);
    rig.untilReady(3_000);
    rig.assertBooksAreThoseOfTheExchange();
    rig.end();
    rig.assertOrderAndSilenceWereKept();
    intents += rig.intents();
    booksTold += rig.strategies.values().stream().mapToLong(strategy -> strategy.books).sum();
    busiest = Math.max(busiest, rig.network.sending.busiest);
    orders += rig.assertOrdersAreThoseOfTheExchange();
    faults += rig.venue.records().counters().faults();
    gaps += rig.meter.counters.gaps.sum();
  }
}
