package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeBarsTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);

  private final List<BarValue> bars = new ArrayList<>();

  private VolumeBars volumeBars(long quantityOfBar) {
    return new VolumeBars(BTC, quantityOfBar, bar -> bars.add(BarValue.of(bar)));
  }

  private static BarValue bar(Trade... trades) {
    return BarValue.of(
        trades[0].timeMillis(), trades[trades.length - 1].timeMillis(), List.of(trades));
  }

  @Test
  void endsABarWithTheTradeThatFillsItExactly() {
    VolumeBars builder = volumeBars(10);
    builder.onTrade(1_000, 50, 4);
    assertThat(bars).isEmpty();
    builder.onTrade(1_005, 60, 6);

    assertThat(bars).containsExactly(bar(new Trade(1_000, 50, 4), new Trade(1_005, 60, 6)));
    assertThat(builder.current().volume()).isZero();
  }

  @Test
  void splitsATradeThatOverflowsABar() {
    VolumeBars builder = volumeBars(10);
    builder.onTrade(1_000, 50, 8);
    builder.onTrade(1_005, 60, 5);

    assertThat(bars).containsExactly(bar(new Trade(1_000, 50, 8), new Trade(1_005, 60, 2)));
    assertThat(BarValue.of(builder.current())).isEqualTo(bar(new Trade(1_005, 60, 3)));
  }

  @Test
  void fillsSeveralBarsWithOneHugeTrade() {
    VolumeBars builder = volumeBars(10);
    builder.onTrade(1_000, 50, 4);
    builder.onTrade(1_005, 60, 30);

    Trade full = new Trade(1_005, 60, 10);
    assertThat(bars)
        .containsExactly(
            bar(new Trade(1_000, 50, 4), new Trade(1_005, 60, 6)), bar(full), bar(full));
    assertThat(builder.current().volume()).isEqualTo(4);
  }

  @Test
  void takesALateTradeAtTheLatestTimeAndCountsIt() {
    VolumeBars builder = volumeBars(10);
    builder.onTrade(1_000, 50, 10);

    assertThat(builder.onTrade(900, 60, 1)).isEqualTo(TradeStatus.TAKEN);
    assertThat(builder.lateTrades()).isEqualTo(1);
    assertThat(BarValue.of(builder.current())).isEqualTo(bar(new Trade(1_000, 60, 1)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1", "1, 100001", "1, 9223372036854775807"})
  void refusesWhatCannotHaveBeenTraded(long price, long quantity) {
    VolumeBars builder = volumeBars(10);
    builder.onTrade(1_000, 50, 1);

    assertThat(builder.onTrade(1_001, price, quantity)).isEqualTo(TradeStatus.REFUSED);
    assertThat(builder.refusedTrades()).isEqualTo(1);
    assertThat(BarValue.of(builder.current())).isEqualTo(bar(new Trade(1_000, 50, 1)));
  }

  @Test
  void refusesATradeBeyondTheHorizonAndGoesOn() {
    VolumeBars builder = new VolumeBars(BTC, 10, 250, bar -> bars.add(BarValue.of(bar)));
    assertThat(builder.onTrade(1_000, 50, 1)).isEqualTo(TradeStatus.TAKEN);

    assertThat(builder.onTrade(Long.MAX_VALUE, 50, 1)).isEqualTo(TradeStatus.REFUSED);
    assertThat(builder.onTrade(1_251, 50, 1)).isEqualTo(TradeStatus.REFUSED);
    assertThat(builder.onTrade(1_250, 50, 1)).isEqualTo(TradeStatus.TAKEN);
    assertThat(builder.onTrade(900, 50, 1)).isEqualTo(TradeStatus.TAKEN);
    assertThat(builder.onTrade(1_500, 50, 7)).isEqualTo(TradeStatus.TAKEN);
    assertThat(builder.refusedTrades()).isEqualTo(2);
    assertThat(bars).extracting(BarValue::volume).containsExactly(10L);
    assertThat(bars).extracting(BarValue::endMillis).containsExactly(1_500L);
  }

  @Test
  void takesTheLastTimeThereIsWithoutAHorizon() {
    VolumeBars builder = volumeBars(10);
    builder.onTrade(Long.MIN_VALUE, 50, 1);
    builder.onTrade(1, 50, 1);

    assertThat(builder.onTrade(Long.MAX_VALUE, 50, 1)).isEqualTo(TradeStatus.TAKEN);
  }

  @Test
  void refusesAHorizonInThePast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VolumeBars(BTC, 10, -1, bar -> {}))
        .withMessage("horizon must not be negative, got -1");
  }

  @Test
  void fillsAsManyBarsWithOneTradeAsIsAllowed() {
    volumeBars(10).onTrade(1_000, 50, 10L * VolumeBars.BARS_OF_A_TRADE_MAX);

    assertThat(bars).hasSize(VolumeBars.BARS_OF_A_TRADE_MAX);
  }

  @Test
  void sumsTheNotionalOfTheLargestNumbers() {
    VolumeBars builder = volumeBars(Long.MAX_VALUE);
    builder.onTrade(1_000, Long.MAX_VALUE, Long.MAX_VALUE - 1);
    builder.onTrade(1_000, Long.MAX_VALUE, Long.MAX_VALUE);

    BigInteger max = BigInteger.valueOf(Long.MAX_VALUE);
    assertThat(bars).extracting(BarValue::notional).containsExactly(max.multiply(max));
    assertThat(builder.current().volume()).isEqualTo(Long.MAX_VALUE - 1);
  }

  @Test
  void buildsTheBarsOfTheNaiveCutOverSeededTrades() {
    int markets = Rounds.of(30, 1_000);
    long tested = 0;
    long split = 0;
    long late = 0;
    for (int seed = 0; seed < markets; seed++) {
      bars.clear();
      List<Trade> trades = Trade.walk(seed, 1_000);
      long quantity = 500_000L << (seed % 4 * 2);
      VolumeBars builder = volumeBars(quantity);
      trades.forEach(each -> builder.onTrade(each.timeMillis(), each.price(), each.quantity()));

      assertThat(bars).isEqualTo(NaiveVolumeBars.of(trades, quantity)).isNotEmpty();
      assertThat(builder.refusedTrades()).isZero();
      assertThat(quantity * bars.size() + builder.current().volume())
          .isEqualTo(trades.stream().mapToLong(Trade::quantity).sum());
      assertThat(
              bars.stream()
                  .map(BarValue::notional)
                  .reduce(BarValue.of(builder.current()).notional(), BigInteger::add))
          .isEqualTo(Trade.notional(trades));
      for (int i = 1; i < bars.size(); i++) {
        assertThat(bars.get(i).startMillis()).isGreaterThanOrEqualTo(bars.get(i - 1).endMillis());
      }
      tested += bars.size();
      late += builder.lateTrades();
      split +=
          bars.stream().mapToLong(BarValue::tradeCount).sum()
              + builder.current().tradeCount()
              - trades.size();
    }
    System.out.printf(
        "checked %d bars by volume of %d trades: %d splits, %d trades late%n",
        tested, 1_000L * markets, split, late);
  }

  @Test
  void refusesABarOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> volumeBars(0))
        .withMessage("quantity must be positive, got 0");
  }

  @Test
  void buildsWithoutAllocation() {
    Bar kept = new Bar(BTC);
    VolumeBars builder = new VolumeBars(BTC, 10, kept::copyFrom);
    long[] time = new long[1];

    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> builder.onTrade(time[0]++, 9_300_000 + time[0] % 100, 1 + time[0] % 24));

    assertThat(bytes).isZero();
    assertThat(kept.volume()).isEqualTo(10);
  }
}
