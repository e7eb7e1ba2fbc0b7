package io.mexcbench.hotpath.execution.lifecycle;

import static io.mexcbench.hotpath.execution.lifecycle.LimitVerdict.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.hotpath.execution.Orders;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At most 100 long and 20 short. */
class PositionLimitsTest {
  private static final Symbol BITCOIN = Orders.BITCOIN;
  private static final long REFERENCE = 6_000_000;

  @ParameterizedTest
  @CsvSource({
    "0, BUY, 100, ACCEPTED",
    "0, BUY, 101, POSITION",
    "40, BUY, 61, POSITION",
    "-40, BUY, 140, ACCEPTED",
    "0, SELL, 20, ACCEPTED",
    "0, SELL, 21, POSITION",
    "40, SELL, 60, ACCEPTED",
    "40, SELL, 61, POSITION",
    "-9223372036854775807, BUY, 1000, ACCEPTED",
    "-9223372036854775807, SELL, 1, POSITION",
    "9223372036854775807, SELL, 1000, ACCEPTED",
    "9223372036854775807, BUY, 1, POSITION"
  })
  void whatWouldBeHeldIsLimitedOnBothSides(
      long held, Side side, long quantity, LimitVerdict verdict) {
    PreTradeLimits position = positionLimits();
    position.setHeld(BITCOIN, held);
    OrderIntent order = Orders.of(BITCOIN, side, OrderType.LIMIT, REFERENCE, quantity);
    assertThat(position.check(order, REFERENCE, 0)).isEqualTo(verdict);
  }

  private static PreTradeLimits positionLimits() {
    SymbolLimits limits = new SymbolLimits(BITCOIN, 1_000, Long.MAX_VALUE, 500, 100, 20);
    return new PreTradeLimits(List.of(limits), 1_000, 1_000, 10_000);
  }

  @Test
  void whatIsOnOrderCountsAsHeldUntilItIsClosed() {
    PreTradeLimits position = positionLimits();
    OrderIntent sixty = Orders.limit(BITCOIN, REFERENCE, 60);
    assertThat(position.check(sixty, REFERENCE, 0)).isEqualTo(ACCEPTED);
    assertThat(position.check(sixty, REFERENCE, 0)).isEqualTo(LimitVerdict.POSITION);
    position.onFill(BITCOIN, Side.BUY, 30);
    assertThat(position.check(sixty, REFERENCE, 0)).isEqualTo(LimitVerdict.POSITION);
    position.onClosed(BITCOIN, Side.BUY, 30);
    assertThat(position.check(sixty, REFERENCE, 0)).isEqualTo(ACCEPTED);
    assertThat(position.held(BITCOIN)).isEqualTo(30);
    assertThat(position.onOrder(BITCOIN, Side.BUY)).isEqualTo(60);
  }
}
