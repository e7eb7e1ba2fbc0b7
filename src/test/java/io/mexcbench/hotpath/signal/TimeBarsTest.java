package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.mexcbench.AllocationMeter;
import io.mexcbench.Rounds;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeBarsTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 6);

  private final List<BarValue> bars = new ArrayList<>();

  private TimeBars timeBars(int flatBarsMax) {
    return new TimeBars(BTC, 100, flatBarsMax, bar -> bars.add(BarValue.of(bar)));
  }

  @Test
  void sumsTheTradesOfAnIntervalUp() {
    TimeBars builder = timeBars(0);
    builder.onTrade(1_010, 50, 3);
    builder.onTrade(1_020, 70, 1);
    builder.onTrade(1_015, 40, 2);
    builder.onTrade(1_099, 60, 4);
    assertThat(bars).isEmpty();
    builder.onTrade(1_100, 65, 1);

    assertThat(bars)
        .containsExactly(
            new BarValue(
                1_000, 1_100, 1_010, 1_099, 50, 70, 40, 60, 10, BigInteger.valueOf(540), 4));
    assertThat(BarValue.of(builder.current()))
        .isEqualTo(BarValue.of(1_100, 1_200, List.of(new Trade(1_100, 65, 1))));
  }

  @Test
  void knowsTheMeanPriceOfABar() {
    TimeBars builder = timeBars(0);
    builder.onTrade(0, 1L << 61, 2);
    builder.onTrade(0, 1L << 60, 2);

    assertThat(builder.current().averagePrice()).isEqualTo(0x1.8p60);
  }

  @Test
  void endsAnIntervalByTheClockAlone() {
    TimeBars builder = timeBars(0);
    builder.onTrade(1_010, 50, 3);
    builder.onTime(1_099);
    assertThat(bars).isEmpty();
    builder.onTime(1_100);
    builder.onTime(1_150);

    assertThat(bars).containsExactly(BarValue.of(1_000, 1_100, List.of(new Trade(1_010, 50, 3))));
  }

  @Test
  void knowsNoIntervalBeforeTheFirstTrade() {
    TimeBars builder = timeBars(5);
    builder.onTime(1_000);
    builder.onTime(2_000);
    builder.onTrade(500, 50, 3);

    assertThat(builder.current().startMillis()).isEqualTo(500);
    assertThat(bars).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 4", "2, 2, 2", "4, 4, 0", "9, 4, 0"})
  void carriesTheCloseOverIntervalsWithoutTrades(int flatBarsMax, int flat, int without) {
    TimeBars builder = timeBars(flatBarsMax);
    builder.onTrade(1_010, 50, 3);
    builder.onTrade(1_510, 60, 1);

    List<BarValue> expected = new ArrayList<>();
    expected.add(BarValue.of(1_000, 1_100, List.of(new Trade(1_010, 50, 3))));
    for (int i = 1; i <= flat; i++) {
      expected.add(BarValue.flat(1_000 + 100 * i, 1_100 + 100 * i, 50));
    }
    assertThat(bars).isEqualTo(expected);
    assertThat(builder.intervalsWithoutBar()).isEqualTo(without);
  }

  @Test
  void countsATradeThatIsLateAndPutsItInNoBar() {
    TimeBars builder = timeBars(0);
    builder.onTrade(1_110, 50, 3);

    assertThat(builder.onTrade(1_099, 99, 9)).isEqualTo(TradeStatus.LATE);
    assertThat(builder.onTrade(1_100, 51, 1)).isEqualTo(TradeStatus.TAKEN);
    builder.onTime(1_200);
    assertThat(builder.onTrade(1_199, 99, 9)).isEqualTo(TradeStatus.LATE);
    assertThat(builder.lateTrades()).isEqualTo(2);
    assertThat(bars).extracting(BarValue::volume).containsExactly(4L);
  }

  @ParameterizedTest
  @CsvSource({
    "1010, 0, 1",
    "1010, -1, 1",
    "1010, 1, 0",
    "1010, 1, -1",
    "1110, 0, 1",
    "9223372036854775807, 1, 1",
    "9223372036854775708, 1, 1",
    "1010, 1, 9223372036854775807"
  })
  void refusesWhatItCannotSumUp(long timeMillis, long price, long quantity) {
    TimeBars builder = timeBars(0);
    builder.onTrade(1_000, 50, 3);
    BarValue before = BarValue.of(builder.current());

    assertThat(builder.onTrade(timeMillis, price, quantity)).isEqualTo(TradeStatus.REFUSED);
    assertThat(BarValue.of(builder.current())).isEqualTo(before);
    assertThat(builder.refusedTrades()).isEqualTo(1);
    assertThat(bars).isEmpty();
  }

  @Test
  void refusesATimeBeforeTheEpoch() {
    assertThat(timeBars(0).onTrade(-1, 1, 1)).isEqualTo(TradeStatus.REFUSED);
  }

  @Test
  void oneWrongTimeYieldsNoMoreFlatBarsThanAllowed() {
    TimeBars builder = timeBars(3);
    builder.onTrade(1_000, 50, 3);
    builder.onTrade(Long.MAX_VALUE - 100, 50, 3);

    assertThat(bars).hasSize(4);
    assertThat(builder.intervalsWithoutBar()).isEqualTo((Long.MAX_VALUE - 100) / 100 - 14);
  }

  @Test
  void sumsTheNotionalInMoreThan64Bits() {
    TimeBars builder = timeBars(0);
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      trades.add(new Trade(1_000, Long.MAX_VALUE - i, Long.MAX_VALUE / 4 - 5L * i));
      builder.onTrade(1_000, trades.get(i).price(), trades.get(i).quantity());
    }

    assertThat(BarValue.of(builder.current()).notional()).isEqualTo(Trade.notional(trades));
  }

  @Test
  void buildsTheBarsOfTheNaiveGroupingOverSeededTrades() {
    int markets = Rounds.of(60, 2_000);
    long trades = 0;
    long late = 0;
    long flat = 0;
    long without = 0;
    long tested = 0;
    for (int seed = 0; seed < markets; seed++) {
      bars.clear();
      TimeBars builder = timeBars(seed % 4);
      NaiveTimeBars naive = new NaiveTimeBars(100, seed % 4);
      SplittableRandom random = new SplittableRandom(seed);
      for (Trade trade : Trade.walk(seed, 2_000)) {
        if (seed % 3 > 0 && random.nextInt(10) == 0) {
          long nowMillis = trade.timeMillis() + random.nextInt(-20, 100);
          builder.onTime(nowMillis);
          naive.onTime(nowMillis);
        }
        assertThat(builder.onTrade(trade.timeMillis(), trade.price(), trade.quantity()))
            .isEqualTo(naive.onTrade(trade));
      }
      assertThat(bars).isEqualTo(naive.bars());
      assertThat(builder.lateTrades()).isEqualTo(naive.lateTrades());
      assertThat(builder.intervalsWithoutBar()).isEqualTo(naive.intervalsWithoutBar());
      assertThat(bars.stream().mapToLong(BarValue::volume).sum() + builder.current().volume())
          .isEqualTo(naive.volume());
      trades += 2_000;
      late += builder.lateTrades();
      without += builder.intervalsWithoutBar();
      tested += bars.size();
      flat += bars.stream().filter(bar -> bar.tradeCount() == 0).count();
    }
    System.out.printf(
        "checked %d bars by time of %d trades: %d flat, %d intervals without, %d trades late%n",
        tested, trades, flat, without, late);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 'interval must be positive, got 0'",
    "100, -1, 'flat bars must not be negative, got -1'"
  })
  void refusesIntervalsThatDoNotPass(long intervalMillis, int flatBarsMax, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeBars(BTC, intervalMillis, flatBarsMax, bar -> {}))
        .withMessage(message);
  }

  @Test
  void buildsWithoutAllocation() {
    Bar kept = new Bar(BTC);
    TimeBars builder = new TimeBars(BTC, 100, 1, kept::copyFrom);
    long[] time = new long[1];

    long bytes =
        AllocationMeter.bytesOfAMillion(
            () -> {
              time[0] += time[0] % 64 == 0 ? 300 : 7;
              builder.onTime(time[0] - 1);
              builder.onTrade(time[0], 9_300_000 + time[0] % 100, 5);
            });

    assertThat(bytes).isZero();
    assertThat(kept.close()).isPositive();
  }
}
