package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Recorded;
import io.mexcbench.corpus.Replay;
import io.mexcbench.hotpath.market.Deals;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bars of the decoded trades of a recorded series, against groups of what was recorded. */
@Tag("recordings")
class BarRecordingsTest {
  private static final Path FOLDER = Path.of(System.getProperty("mexcbench.recordings", "."));
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final int INTERVAL_MILLIS = 1_000;

  private final List<BarValue> byTime = new ArrayList<>();
  private final List<BarValue> byVolume = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "binance-spot-btcusdt-20240808.jsonl.gz, 2, 8, 100000000",
    "binance-usdm-btcusdt-20240808.jsonl.gz, 1, 3, 1000"
  })
  void barsOfDecodedTradesAreThoseOfTheSource(
      String file, int priceScale, int quantityScale, long quantityOfBar) throws Exception {
    Symbol symbol = new Symbol(0, "BTCUSDT", priceScale, quantityScale);
    Path series = FOLDER.resolve("series").resolve(file);
    TimeBars timeBars =
        new TimeBars(symbol, INTERVAL_MILLIS, 0, bar -> byTime.add(BarValue.of(bar)));
    VolumeBars volumeBars =
        new VolumeBars(symbol, quantityOfBar, bar -> byVolume.add(BarValue.of(bar)));
    replay(
        series,
        symbol,
        trade -> {
          timeBars.onTrade(trade.timeMillis(), trade.price(), trade.quantity());
          volumeBars.onTrade(trade.timeMillis(), trade.price(), trade.quantity());
        });

    List<Trade> trades = tradesOf(series, symbol);
    NaiveTimeBars naive = new NaiveTimeBars(INTERVAL_MILLIS, 0);
    trades.forEach(naive::onTrade);
    assertThat(byTime).isEqualTo(naive.bars()).isNotEmpty();
    assertThat(timeBars.lateTrades()).isEqualTo(naive.lateTrades());
    assertThat(byVolume).isEqualTo(NaiveVolumeBars.of(trades, quantityOfBar)).isNotEmpty();
    System.out.printf(
        "checked %d trades of %s: %d bars by time, %d by volume, %d trades late%n",
        trades.size(), file, byTime.size(), byVolume.size(), naive.lateTrades());
  }

  private interface TradeListener {
    void onTrade(Trade trade);
  }

  private static void replay(Path series, Symbol symbol, TradeListener listener) throws Exception {
    SpotDecoder decoder = new SpotDecoder(new SymbolTable(List.of(symbol)));
    SpotListener deals =
        new SpotListener() {
          @Override
          public void onDeals(Deals deals) {
            for (int i = 0; i < deals.count(); i++) {
              listener.onTrade(new Trade(deals.timeMillis(i), deals.price(i), deals.quantity(i)));
            }
          }
        };
    try (Replay replay = Replay.of(series)) {
      for (Optional<Recorded> next = replay.next(); next.isPresent(); next = replay.next()) {
        if (next.get().kind() == Recorded.Kind.BINARY) {
          byte[] payload = next.get().payload();
          decoder.decode(payload, 0, payload.length, deals);
        }
      }
    }
  }

  private static List<Trade> tradesOf(Path series, Symbol symbol) throws IOException {
    List<Trade> trades = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(series)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode event = JACKSON.readTree(line.substring(line.indexOf(' ') + 1)).path("data");
        if (event.path("e").asText().equals("trade")) {
          trades.add(
              new Trade(
                  event.get("T").asLong(),
                  scaled(event.get("p"), symbol.priceScale()),
                  scaled(event.get("q"), symbol.quantityScale())));
        }
      }
    }
    return trades;
  }

  private static long scaled(JsonNode decimal, int scale) {
    return new BigDecimal(decimal.asText()).movePointRight(scale).longValueExact();
  }
}
