package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.oracle.PublicMiniTicker;
import io.mexcbench.oracle.PublicSpotKline;
import io.mexcbench.oracle.Wrapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Candles and the day's statistics. */
class SpotStatisticsTest {
  private static final String TICKER = "spot@public.miniTicker.v3.api.pb@BTCUSDT@UTC+8";
  private static final String TICKERS = "spot@public.miniTickers.v3.api.pb@UTC+8";

  private final CoreFixture exchange = new CoreFixture();

  @ParameterizedTest
  @CsvSource({"Min1,60", "Min5,300", "Min15,900", "Min60,3600", "Hour4,14400", "Day1,86400"})
  void candleIsPushedEachSecondAndGrowsWithinItsWindow(String interval, long seconds) {
    String channel = "spot@public.kline.v3.api.pb@BTCUSDT@" + interval;
    Client client = exchange.connect().subscribe(channel);
    assertThat(client.lastText()).contains("\"msg\":\"" + channel + "\"");
    exchange.advance(90_000);
    List<PublicSpotKline> candles =
        client.outlet.messages(Wrapper::hasPublicSpotKline).stream()
            .map(Wrapper::getPublicSpotKline)
            .toList();
    assertThat(candles).hasSize(90);
    for (PublicSpotKline candle : candles) {
      assertThat(candle.getInterval()).isEqualTo(interval);
      assertThat(candle.getWindowEnd() - candle.getWindowStart()).isEqualTo(seconds);
      assertThat(candle.getWindowStart() % seconds).isZero();
      double low = Double.parseDouble(candle.getLowestPrice());
      double high = Double.parseDouble(candle.getHighestPrice());
      assertThat(Double.parseDouble(candle.getOpeningPrice())).isBetween(low, high);
      assertThat(Double.parseDouble(candle.getClosingPrice())).isBetween(low, high);
    }
  }

  @Test
  void statisticsOfOnePairArePushedEveryThreeSeconds() {
    Client client = exchange.connect().subscribe(TICKER);
    exchange.advance(30_000);
    List<Wrapper> pushes = client.outlet.messages(Wrapper::hasPublicMiniTicker);
    assertThat(pushes).hasSize(10);
    assertThat(pushes)
        .allMatch(push -> push.getChannel().equals(TICKER))
        .allMatch(push -> push.getPublicMiniTicker().getSymbol().equals("BTCUSDT"));
  }

  @Test
  void statisticsOfAllPairsComeInOneMessage() {
    Client client = exchange.connect().subscribe(TICKERS);
    exchange.advance(30_000);
    List<Wrapper> pushes = client.outlet.messages(Wrapper::hasPublicMiniTickers);
    assertThat(pushes).hasSize(10);
    assertThat(pushes.get(9).getPublicMiniTickers().getItemsList())
        .extracting(PublicMiniTicker::getSymbol)
        .containsExactlyInAnyOrderElementsOf(
            SpotMarket.symbols().stream().map(symbol -> symbol.name()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spot@public.kline.v3.api.pb@BTCUSDT@Min2",
        "spot@public.kline.v3.api.pb@NOPE@Min1",
        "spot@public.miniTicker.v3.api.pb@BTCUSDT@UTC+9",
        "spot@public.miniTickers.v3.api.pb@UTC+9",
        "spot@public.miniTickers.v3.api.pb"
      })
  void whatIsNotServedIsRefused(String channel) {
    assertThat(exchange.connect().subscribe(channel).lastText()).contains("Blocked");
  }
}
