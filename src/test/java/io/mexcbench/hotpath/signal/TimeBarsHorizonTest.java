package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link TimeBars} that are given a time which is wrong and far ahead. */
class TimeBarsHorizonTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);

  private final List<BarValue> bars = new ArrayList<>();
  private final TimeBars builder =
      new TimeBars(BTC, 100, 0, 250, bar -> bars.add(BarValue.of(bar)));

  @Test
  void refusesATradeBeyondTheHorizonAndGoesOn() {
    assertThat(builder.onTrade(1_010, 50, 3)).isEqualTo(TradeStatus.TAKEN);

    assertThat(builder.onTrade(Long.MAX_VALUE - 100, 50, 3)).isEqualTo(TradeStatus.REFUSED);
    assertThat(builder.onTrade(1_351, 50, 3)).isEqualTo(TradeStatus.REFUSED);
    assertThat(builder.onTrade(1_099, 50, 3)).isEqualTo(TradeStatus.TAKEN);
    assertThat(builder.onTrade(1_350, 50, 3)).isEqualTo(TradeStatus.TAKEN);
    assertThat(builder.refusedTrades()).isEqualTo(2);
    assertThat(builder.lateTrades()).isZero();
    assertThat(bars).extracting(BarValue::volume).containsExactly(6L);
  }

  @Test
  void refusesAClockBeyondTheHorizon() {
    builder.onTime(9_000_000_000_000_000L);
    builder.onTrade(1_010, 50, 3);
    builder.onTime(1_351);
    assertThat(bars).isEmpty();
    assertThat(builder.refusedTimes()).isEqualTo(1);

    builder.onTime(1_350);
    assertThat(bars).hasSize(1);
    assertThat(builder.current().startMillis()).isEqualTo(1_300);
    assertThat(builder.refusedTimes()).isEqualTo(1);
  }

  @Test
  void refusesAHorizonInThePast() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeBars(BTC, 100, 0, -1, bar -> {}))
        .withMessage("horizon must not be negative, got -1");
  }
}
