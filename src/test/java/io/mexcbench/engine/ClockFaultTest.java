package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many signed requests of the trading system a wrong clock costs, in virtual time. */
class ClockFaultTest {
  private static final long AFTERWARDS_MILLIS = 60_000;

  @ParameterizedTest
  @CsvSource({
    "-30000,0",
    "30000,0",
    "-30000,3000",
    "30000,3000",
    "-30000,11111",
    "30000,11111",
    "-1100,5000",
    "1100,5000"
  })
  void stepOfTheClockCostsOneSignedRequestAtMost(long skewMillis, long atMillis) {
    TradingRig rig = new TradingRig(ExchangeOptions.standard(), 3, 10);
    rig.pass(atMillis).fault(new Fault.ClockSkew(skewMillis)).pass(5_000);
    int refused = rig.network.sending.timestampsRefused;
    long before = rig.network.requests;
    rig.pass(AFTERWARDS_MILLIS);
    int later = rig.network.sending.timestampsRefused - refused;
    System.out.printf(
        "clock step of %d ms after %d ms: %d signed requests refused, then %d of %d%n",
        skewMillis, atMillis, refused, later, rig.network.requests - before);
    assertThat(refused).isLessThanOrEqualTo(1);
    assertThat(later).isZero();
    assertThat(rig.network.requests - before).isGreaterThan(100);
    rig.end();
    assertThat(rig.assertOrdersAreThoseOfTheExchange()).isPositive();
  }
}
