package io.mexcbench.hotpath.execution.lifecycle;

import static io.mexcbench.hotpath.execution.lifecycle.LimitVerdict.ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.hotpath.execution.Orders;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.OrderIntent;
import io.mexcbench.hotpath.signal.OrderType;
import io.mexcbench.hotpath.signal.Side;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreTradeLimitsTest {
  private static final Symbol BITCOIN = Orders.BITCOIN;
  // At most 2 BTC, 50,000.00 USDT, 5 % from the reference.
  private static final SymbolLimits BITCOIN_LIMITS =
      new SymbolLimits(BITCOIN, 2_000_000, 5_000_000, 500);
  private static final long REFERENCE = 6_000_000;

  private final PreTradeLimits limits = limits(BITCOIN_LIMITS, 1_000, 1_000);

  private static PreTradeLimits limits(SymbolLimits symbol, int openOrdersMax, int ordersMax) {
    return new PreTradeLimits(List.of(symbol), openOrdersMax, ordersMax, 10_000);
  }

  @ParameterizedTest
  @CsvSource({
    "LIMIT, 6000000, 1, ACCEPTED",
    "LIMIT, 6000000, 833333, ACCEPTED",
    "LIMIT, 6000000, 833334, NOTIONAL",
    "LIMIT, 6300000, 1, ACCEPTED",
    "LIMIT, 6300001, 1, PRICE_BAND",
    "LIMIT, 5700000, 1, ACCEPTED",
    "LIMIT, 5699999, 1, PRICE_BAND",
    "LIMIT, 6000000, 2000001, QUANTITY",
    "MARKET, 0, 833333, ACCEPTED",
    "MARKET, 0, 833334, NOTIONAL",
    "MARKET, 0, 2000001, QUANTITY"
  })
  void oneOrderIsHeldToTheLimitsOfItsSymbol(
      OrderType type, long price, long quantity, LimitVerdict verdict) {
    OrderIntent order = Orders.of(BITCOIN, Side.BUY, type, price, quantity);
    assertThat(limits.check(order, REFERENCE, 0)).isEqualTo(verdict);
  }

  @Test
  void anOrderThatWasNeverSetHasNoQuantity() {
    assertThat(limits.check(new OrderIntent(BITCOIN), REFERENCE, 0))
        .isEqualTo(LimitVerdict.QUANTITY);
  }

  @Test
  void withoutAReferencePriceNothingIsJudged() {
    assertThat(limits.check(Orders.limit(BITCOIN, 6_000_000, 1), 0, 0))
        .isEqualTo(LimitVerdict.REFERENCE_PRICE);
  }

  @Test
  void aSymbolWithoutLimitsMayNotTrade() {
    List<Symbol> strangers =
        List.of(Orders.CHINESE, Orders.CONTRACT, new Symbol(0, "BTCUSDT", 2, 5));
    for (Symbol symbol : strangers) {
      assertThat(limits.check(Orders.limit(symbol, 6_000_000, 1), REFERENCE, 0))
          .isEqualTo(LimitVerdict.UNKNOWN_SYMBOL);
    }
  }

  @Test
  void noPriceAndNoQuantityOverflowsItsWayPastALimit() {
    SymbolLimits widest = new SymbolLimits(BITCOIN, Long.MAX_VALUE, Long.MAX_VALUE, 10_000);
    PreTradeLimits wide = limits(widest, 1_000, 1_000);
    assertThat(
            wide.check(
                Orders.limit(BITCOIN, Long.MAX_VALUE, Long.MAX_VALUE), Long.MAX_VALUE / 2 + 1, 0))
        .isEqualTo(LimitVerdict.NOTIONAL);
    assertThat(wide.check(Orders.limit(BITCOIN, Long.MAX_VALUE, 1), 1, 0))
        .isEqualTo(LimitVerdict.PRICE_BAND);
  }

  @Test
  void judgesAsExactArithmeticDoes() {
    SplittableRandom random = new SplittableRandom(128);
    int accepted = 0;
    for (int i = 0; i < 200_000; i++) {
      long reference = 1 + (random.nextLong() >>> (1 + random.nextInt(62)));
      long price = Math.max(1, reference + random.nextLong() % (reference / 8 + 1));
      price = price < 0 ? Long.MAX_VALUE : price;
      long quantity = 1 + (random.nextLong() >>> (2 + random.nextInt(61)));
      SymbolLimits limit =
          new SymbolLimits(
              BITCOIN,
              1 + (random.nextLong() >>> (2 + random.nextInt(10))),
              1 + (random.nextLong() >>> (2 + random.nextInt(20))),
              1 + random.nextInt(2_000));
      LimitVerdict verdict =
          limits(limit, 1, 1).check(Orders.limit(BITCOIN, price, quantity), reference, 0);
      assertThat(verdict).isEqualTo(exact(limit, price, quantity, reference));
      accepted += verdict == ACCEPTED ? 1 : 0;
    }
    assertThat(accepted).isBetween(20_000, 180_000);
  }

  private static LimitVerdict exact(SymbolLimits limit, long price, long quantity, long reference) {
    BigInteger band = BigInteger.valueOf(reference).multiply(big(limit.bandBasisPoints()));
    BigInteger away = big(price).subtract(big(reference)).abs().multiply(big(10_000));
    BigInteger notional = big(price).multiply(big(quantity));
    BigInteger notionalMax = big(limit.notionalMax()).multiply(BigInteger.TEN.pow(6));
    if (quantity > limit.quantityMax()) {
      return LimitVerdict.QUANTITY;
    }
    if (away.compareTo(band) > 0) {
      return LimitVerdict.PRICE_BAND;
    }
    return notional.compareTo(notionalMax) > 0 ? LimitVerdict.NOTIONAL : ACCEPTED;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }

  @Test
  void anOrderTakesAPlaceUntilItIsClosed() {
    PreTradeLimits two = limits(BITCOIN_LIMITS, 2, 1_000);
    OrderIntent order = Orders.limit(BITCOIN, REFERENCE, 1);
    assertThat(two.check(order, REFERENCE, 0)).isEqualTo(ACCEPTED);
    assertThat(two.check(order, REFERENCE, 0)).isEqualTo(ACCEPTED);
    assertThat(two.check(order, REFERENCE, 0)).isEqualTo(LimitVerdict.OPEN_ORDERS);
    two.onClosed(BITCOIN, order.side(), 1);
    assertThat(two.openOrders()).isEqualTo(1);
    assertThat(two.check(order, REFERENCE, 0)).isEqualTo(ACCEPTED);
  }

  @Test
  void aRefusedOrderTakesNoPlace() {
    limits.check(Orders.limit(BITCOIN, REFERENCE, 2_000_001), REFERENCE, 0);
    assertThat(limits.openOrders()).isZero();
  }

  @Test
  void closingWhatIsNotOpenIsTheCallersError() {
    assertThatIllegalStateException()
        .isThrownBy(() -> limits.onClosed(BITCOIN, Side.BUY, 0))
        .withMessage("an order was closed, but none is open");
  }

  @Test
  void noWindowHoldsMoreOrdersThanAllowed() {
    PreTradeLimits rated = limits(BITCOIN_LIMITS, Integer.MAX_VALUE, 500);
    OrderIntent order = Orders.limit(BITCOIN, REFERENCE, 1);
    SplittableRandom random = new SplittableRandom(500);
    Deque<Long> sent = new ArrayDeque<>();
    int refused = 0;
    long now = -5_000;
    for (int i = 0; i < 20_000; i++) {
      now += random.nextInt(30);
      while (!sent.isEmpty() && sent.peekFirst() <= now - 10_000) {
        sent.removeFirst();
      }
      LimitVerdict expected = sent.size() < 500 ? ACCEPTED : LimitVerdict.RATE;
      assertThat(rated.check(order, REFERENCE, now)).isEqualTo(expected);
      if (expected == ACCEPTED) {
        sent.addLast(now);
      } else {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  @Test
  void aClockThatGoesBackLetsNoOrderLeaveTheWindowEarly() {
    PreTradeLimits rated = limits(BITCOIN_LIMITS, 10, 2);
    OrderIntent order = Orders.limit(BITCOIN, REFERENCE, 1);
    assertThat(rated.check(order, REFERENCE, 50_000)).isEqualTo(ACCEPTED);
    assertThat(rated.check(order, REFERENCE, 45_000)).isEqualTo(ACCEPTED);
    assertThat(rated.check(order, REFERENCE, 59_999)).isEqualTo(LimitVerdict.RATE);
    assertThat(rated.check(order, REFERENCE, 60_000)).isEqualTo(ACCEPTED);
    assertThat(rated.check(order, REFERENCE, 56_000)).isEqualTo(LimitVerdict.RATE);
  }

  @Test
  void theKillSwitchStopsEveryOrderUntilTradingIsResumed() {
    OrderIntent order = Orders.limit(BITCOIN, REFERENCE, 1);
    limits.kill();
    assertThat(limits.check(order, REFERENCE, 0)).isEqualTo(LimitVerdict.KILL_SWITCH);
    assertThat(limits.openOrders()).isZero();
    limits.resume();
    assertThat(limits.check(order, REFERENCE, 0)).isEqualTo(ACCEPTED);
  }

  @Test
  void limitsThatAllowNothingAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SymbolLimits(BITCOIN, 0, 1, 1))
        .withMessage("largest quantity must be positive, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits(BITCOIN_LIMITS, 0, 1))
        .withMessage("open orders must be positive, got 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> limits(BITCOIN_LIMITS, 1, 0))
        .withMessage("order rate must be positive, got 0 in 10000 ms");
  }

  @Test
  void checkingAllocatesNothing() {
    OrderIntent order = Orders.limit(BITCOIN, REFERENCE, 1);
    long[] now = {0};
    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              if (limits.check(order, REFERENCE, now[0] += 20) == ACCEPTED) {
                limits.onClosed(BITCOIN, Side.BUY, 1);
              }
            });
    assertThat(bytes).isZero();
  }
}
