package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.market.Symbol;
import org.junit.jupiter.api.Test;

/** {@link OrderDesk} between the times of events and that of the clock. */
class OrderDeskClockTest {
  private static OrderDesk desk(long cooldownMillis, long maxAgeMillis) {
    OrderRules rules = new OrderRules(OrderType.LIMIT, 10, 100, 0, cooldownMillis, maxAgeMillis);
    return new OrderDesk(new Symbol(0, "BTCUSDT", 2, 6), rules, intent -> {});
  }

  private static Decision decision(OrderDesk desk, long eventMillis, long priceMillis) {
    return desk.order(Reason.CROSSED_ABOVE, eventMillis, priceMillis, 100, 104);
  }

  @Test
  void refusesWhatIsOldByTheClock() {
    OrderDesk desk = desk(0, 50);
    assertThat(decision(desk, 1, 1)).isEqualTo(Decision.ORDERED);
    desk.onTime(1_000);

    assertThat(decision(desk, 949, 950)).isEqualTo(Decision.STALE);
    assertThat(decision(desk, 950, 949)).isEqualTo(Decision.STALE);
    assertThat(decision(desk, 950, 950)).isEqualTo(Decision.ORDERED);
    desk.onTime(Long.MIN_VALUE + 49);
    assertThat(decision(desk, Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void refusesWhatIsFarAheadOfTheClock() {
    OrderDesk desk = desk(20, 50);
    desk.onTime(1_000);

    assertThat(decision(desk, 9_000_000_000_000_000L, 1_000)).isEqualTo(Decision.STALE);
    assertThat(decision(desk, 1_051, 1_000)).isEqualTo(Decision.STALE);
    assertThat(decision(desk, 1_000, 1_051)).isEqualTo(Decision.STALE);
    assertThat(decision(desk, 1_000, 1_050)).isEqualTo(Decision.ORDERED);
    assertThat(decision(desk, 1_050, 1_050)).isEqualTo(Decision.ORDERED);
    desk.onTime(Long.MAX_VALUE - 49);
    assertThat(decision(desk, Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void takesAnyTimeWhereAnyAgeIsAllowed() {
    OrderDesk desk = desk(0, Long.MAX_VALUE);
    desk.onTime(1_000);

    assertThat(decision(desk, Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void ordersOnAnEarlierEventWithoutACooldown() {
    OrderDesk desk = desk(0, Long.MAX_VALUE);

    assertThat(decision(desk, 9_000_000_000_000_000L, 1)).isEqualTo(Decision.ORDERED);
    assertThat(decision(desk, 1_000, 1_000)).isEqualTo(Decision.ORDERED);
  }
}
