package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.market.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderIntentTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);
  private static final Symbol ETH = new Symbol(1, "ETHUSDT", 2, 5);

  private final OrderIntent intent = new OrderIntent(BTC);

  @Test
  void aNewIntentAsksForNothing() {
    assertThat(intent.quantity()).isZero();
    assertThat(intent.price()).isZero();
    assertThat(intent.symbol()).isEqualTo(BTC);
  }

  @Test
  void holdsEveryFieldThatIsSet() {
    intent.set(ETH, Side.SELL, OrderType.LIMIT_MAKER, 312_345, 7, Reason.PRESSURE_GONE, 1_700_000L);

    assertThat(intent)
        .returns(ETH, OrderIntent::symbol)
        .returns(Side.SELL, OrderIntent::side)
        .returns(OrderType.LIMIT_MAKER, OrderIntent::type)
        .returns(312_345L, OrderIntent::price)
        .returns(7L, OrderIntent::quantity)
        .returns(Reason.PRESSURE_GONE, OrderIntent::reason)
        .returns(1_700_000L, OrderIntent::eventTimeMillis);
  }

  @Test
  void aCopyKeepsItsValuesWhenTheOriginalIsReused() {
    intent.set(ETH, Side.SELL, OrderType.LIMIT, 5, 7, Reason.PRESSURE_GONE, 9);
    OrderIntent copy = new OrderIntent(BTC).copyFrom(intent);
    intent.set(BTC, Side.BUY, OrderType.MARKET, 0, 1, Reason.CROSSED_ABOVE, 10);

    assertThat(copy.symbol()).isEqualTo(ETH);
    assertThat(Order.of(copy))
        .isEqualTo(new Order(Side.SELL, OrderType.LIMIT, 5, 7, Reason.PRESSURE_GONE, 9));
  }

  @Test
  void printsEveryField() {
    intent.set(BTC, Side.BUY, OrderType.LIMIT, 9_300_000, 7, Reason.CROSSED_ABOVE, 1_700);

    assertThat(intent)
        .hasToString("BUY 7 BTCUSDT LIMIT at 9300000, CROSSED_ABOVE, event time 1700");
  }

  @ParameterizedTest
  @CsvSource({"LIMIT, 0", "LIMIT_MAKER, -1", "MARKET, 5", "IMMEDIATE_OR_CANCEL, 0"})
  void refusesAPriceThatItsTypeCannotHave(OrderType type, long price) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> intent.set(BTC, Side.BUY, type, price, 1, Reason.CROSSED_ABOVE, 0))
        .withMessage(type + " order must not have the price " + price);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, Long.MIN_VALUE})
  void refusesAQuantityThatIsNotPositive(long quantity) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> intent.set(BTC, Side.BUY, OrderType.MARKET, 0, quantity, Reason.CROSSED_ABOVE, 0))
        .withMessage("order quantity must be positive, got " + quantity);
  }

  @Test
  void isReusedWithoutAllocation() {
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> intent.set(BTC, Side.BUY, OrderType.LIMIT, 5, 7, Reason.CROSSED_ABOVE, 9));

    assertThat(bytes).isZero();
  }
}
