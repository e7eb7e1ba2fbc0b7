package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDeskTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);

  private final List<Order> orders = new ArrayList<>();

  private OrderDesk desk(OrderType type, long maxPosition, long slippage, long cooldownMillis) {
    OrderRules rules =
        new OrderRules(type, 10, maxPosition, slippage, cooldownMillis, Long.MAX_VALUE);
    return new OrderDesk(BTC, rules, intent -> orders.add(Order.of(intent)));
  }

  private static boolean buy(OrderDesk desk, long timeMillis) {
    return desk.order(Reason.CROSSED_ABOVE, timeMillis, timeMillis, 100, 104) == Decision.ORDERED;
  }

  private static boolean sell(OrderDesk desk, long timeMillis) {
    return desk.order(Reason.CROSSED_BELOW, timeMillis, timeMillis, 100, 104) == Decision.ORDERED;
  }

  @ParameterizedTest
  @CsvSource({
    "LIMIT, 107, 97",
    "IMMEDIATE_OR_CANCEL, 107, 97",
    "FILL_OR_KILL, 107, 97",
    "LIMIT_MAKER, 100, 104",
    "MARKET, 0, 0"
  })
  void pricesAnOrderByItsType(OrderType type, long buyPrice, long sellPrice) {
    OrderDesk desk = desk(type, 10, 3, 0);
    buy(desk, 1);
    desk.onFill(Side.BUY, 10);
    sell(desk, 2);

    assertThat(orders)
        .containsExactly(
            new Order(Side.BUY, type, buyPrice, 10, Reason.CROSSED_ABOVE, 1),
            new Order(Side.SELL, type, sellPrice, 10, Reason.CROSSED_BELOW, 2));
  }

  @Test
  void neverPricesPastTheEndsOfTheNumbers() {
    OrderDesk desk = desk(OrderType.LIMIT, 10, Long.MAX_VALUE, 0);
    buy(desk, 1);
    desk.onFill(Side.BUY, 10);
    sell(desk, 2);

    assertThat(orders).extracting(Order::price).containsExactly(Long.MAX_VALUE, 1L);
  }

  @Test
  void countsWhatIsOnOrderAsHeldWhenItBuys() {
    OrderDesk desk = desk(OrderType.LIMIT, 25, 0, 0);

    assertThat(buy(desk, 1)).isTrue();
    desk.onFill(Side.BUY, 4);
    assertThat(buy(desk, 2)).isTrue();
    assertThat(buy(desk, 3)).isFalse();
    desk.onClosed(Side.BUY, 6);
    assertThat(buy(desk, 4)).isTrue();
    assertThat(buy(desk, 5)).isFalse();
  }

  @Test
  void sellsOnlyWhatIsHeldAndNotOnOrderAlready() {
    OrderDesk desk = desk(OrderType.LIMIT, 100, 0, 0);
    assertThat(sell(desk, 1)).isFalse();
    desk.onFill(Side.BUY, 7);
    sell(desk, 2);
    desk.onFill(Side.SELL, 3);
    assertThat(sell(desk, 3)).isFalse();
    desk.onClosed(Side.SELL, 4);
    sell(desk, 4);

    assertThat(orders).extracting(Order::quantity).containsExactly(7L, 4L);
  }

  @Test
  void keepsQuietForTheCooldownAfterEachOrder() {
    OrderDesk desk = desk(OrderType.LIMIT, 100, 0, 50);

    assertThat(buy(desk, -1_000)).isTrue();
    assertThat(buy(desk, -951)).isFalse();
    assertThat(buy(desk, -950)).isTrue();
    desk.onFill(Side.BUY, 10);
    assertThat(sell(desk, -901)).isFalse();
    assertThat(sell(desk, -900)).isTrue();
  }

  @Test
  void keepsQuietWhereTheCooldownEndsPastTheEndOfTime() {
    OrderDesk desk = desk(OrderType.LIMIT, 100, 0, 50);

    assertThat(buy(desk, Long.MAX_VALUE - 2)).isTrue();
    assertThat(buy(desk, Long.MAX_VALUE - 1)).isFalse();
  }

  @Test
  void countsAPositionThatItDidNotOrder() {
    OrderDesk desk = desk(OrderType.LIMIT, 10, 0, 0);
    desk.onFill(Side.BUY, 10);
    assertThat(buy(desk, 1)).isFalse();
    desk.onFill(Side.SELL, 4);
    sell(desk, 2);

    assertThat(orders).extracting(Order::quantity).containsExactly(6L);
  }

  @Test
  void doesNotBuyMoreBecauseItOwes() {
    OrderDesk desk = desk(OrderType.LIMIT, 10, 0, 0);
    desk.onFill(Side.SELL, 50);

    assertThat(buy(desk, 1)).isTrue();
    assertThat(buy(desk, 2)).isFalse();
  }

  @Test
  void takesAFillFromWithinTheCallback() {
    OrderDesk[] desk = new OrderDesk[1];
    desk[0] =
        new OrderDesk(
            BTC,
            new OrderRules(OrderType.LIMIT, 10, 10, 0, 0, Long.MAX_VALUE),
            intent -> desk[0].onFill(intent.side(), intent.quantity()));

    assertThat(buy(desk[0], 1)).isTrue();
    assertThat(buy(desk[0], 2)).isFalse();
    assertThat(sell(desk[0], 3)).isTrue();
    assertThat(buy(desk[0], 4)).isTrue();
  }

  private static Decision decision(OrderDesk desk, long eventMillis, long priceMillis) {
    return desk.order(Reason.CROSSED_ABOVE, eventMillis, priceMillis, 100, 104);
  }

  /**
   * The reason why a position from before is told first: later it reads as one that was ordered.
   */
  @Test
  void takesAFillForOneOfWhatIsOnOrder() {
    OrderDesk first = desk(OrderType.LIMIT, 20, 0, 0);
    first.onFill(Side.BUY, 5);
    assertThat(buy(first, 1)).isTrue();
    assertThat(buy(first, 2)).isFalse();

    OrderDesk later = desk(OrderType.LIMIT, 20, 0, 0);
    assertThat(buy(later, 1)).isTrue();
    later.onFill(Side.BUY, 5);
    assertThat(buy(later, 2)).isTrue();
  }

  @Test
  void refusesEverythingWhileItIsHalted() {
    OrderDesk desk = desk(OrderType.LIMIT, 100, 0, 0);
    desk.onFill(Side.BUY, 7);
    desk.halt();
    assertThat(decision(desk, 1, 1)).isEqualTo(Decision.HALTED);
    assertThat(desk.order(Reason.REVERTED, 1, 1, 100, 104)).isEqualTo(Decision.HALTED);
    assertThat(orders).isEmpty();

    desk.resume();
    assertThat(decision(desk, 1, 1)).isEqualTo(Decision.ORDERED);
  }

  @Test
  void saysWhyItRefuses() {
    OrderDesk desk = desk(OrderType.LIMIT, 15, 0, 50);

    assertThat(desk.order(Reason.REVERTED, 1, 1, 100, 104)).isEqualTo(Decision.NOTHING_HELD);
    assertThat(decision(desk, 1, 1)).isEqualTo(Decision.ORDERED);
    assertThat(decision(desk, 90, 90)).isEqualTo(Decision.NO_ROOM);
    desk.onClosed(Side.BUY, 10);
    assertThat(decision(desk, 50, 50)).isEqualTo(Decision.COOLING_DOWN);
  }

  @Test
  void refusesANegativeQuantity() {
    OrderDesk desk = desk(OrderType.LIMIT, 10, 0, 0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.onFill(Side.BUY, -1))
        .withMessage("quantity must not be negative, got -1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0, 'quantity must be positive, got 0'",
    "10, 9, 0, 0, 'maximum position must allow one order of 10, got 9'",
    "10, 10, -1, 0, 'slippage must not be negative, got -1'",
    "10, 10, 0, -1, 'cooldown must not be negative, got -1'"
  })
  void refusesRulesThatCannotBeKept(
      long quantity, long maxPosition, long slippage, long cooldownMillis, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new OrderRules(
                    OrderType.LIMIT,
                    quantity,
                    maxPosition,
                    slippage,
                    cooldownMillis,
                    Long.MAX_VALUE))
        .withMessage(message);
  }
}
