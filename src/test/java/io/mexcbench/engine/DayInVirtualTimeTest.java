package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.exchange.ExchangeCounters;
import io.mexcbench.exchange.ExchangeOptions;
import org.junit.jupiter.api.Test;

/**
 * Hours of a quiet market in virtual time: what happens by the clock alone, such as listen keys
 * that must be renewed within the hour, connections that end after a day, and those that end when
 * nothing is heard on them.
 */
class DayInVirtualTimeTest {
  private static final long HOUR_MILLIS = 3_600_000;
  private static final long STEP_MILLIS = 10;

  @Test
  void afterHoursEverythingIsAsItWas() {
    int hours = Rounds.of(3, 49);
    TradingRig rig = new TradingRig(ExchangeOptions.standard().withMessagesPerSecond(2), 1, 50);
    rig.untilReady(10_000);
    int unready = 0;
    for (int hour = 0; hour < hours; hour++) {
      rig.pass(HOUR_MILLIS, STEP_MILLIS);
      unready += rig.core.isReady() ? 0 : 1;
    }
    ExchangeCounters counters = rig.venue.records().counters();
    rig.untilReady(10_000);
    rig.assertBooksAreThoseOfTheExchange();
    rig.end();
    int orders = rig.assertOrdersAreThoseOfTheExchange();
    System.out.printf(
        "%d h in virtual time: %d messages, %d orders, %d connections opened, %d open, %d lost, ready"
            + " at %d of %d full hours%n",
        hours,
        rig.meter.counters.messages.sum(),
        orders,
        counters.connections(),
        counters.connectionsOpen(),
        rig.meter.counters.lostConnections.sum(),
        hours - unready,
        hours);
    assertThat(orders).isPositive();
    assertThat(unready).isZero();
    assertThat(rig.meter.counters.accountRefused.sum()).isZero();
    // One of the market and one of the account; each is replaced once a day.
    assertThat(counters.connectionsOpen()).isEqualTo(2);
    assertThat(counters.connections()).isBetween(2L, 2L + 2L * (hours / 23));
    assertThat(rig.meter.counters.gaps.sum()).isZero();
  }
}
