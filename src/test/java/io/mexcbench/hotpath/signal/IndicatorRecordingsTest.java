package io.mexcbench.hotpath.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every indicator against ta4j's with 32 digits on bars of real markets. */
@Tag("recordings")
class IndicatorRecordingsTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("mexcbench.recordings", ".")).resolve("ohlcv");

  @ParameterizedTest
  @CsvSource({
    "Binance-ETH-USD-PT5M-20230313_20230315.json.gz, ohlc, highPrice, lowPrice, closePrice, 100",
    "Coinbase-BTC-USD-PT4H-20160518_20251028.json.gz, candles, high, low, close, 20000"
  })
  void everyIndicatorIsThatOfTa4j(
      String file, String list, String high, String low, String close, int atLeast)
      throws IOException {
    List<MarketBar> bars = new ArrayList<>();
    try (InputStream in = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(file)))) {
      for (JsonNode bar : new ObjectMapper().readTree(in).get(list)) {
        bars.add(
            new MarketBar(
                bar.get(high).asDouble(),
                bar.get(low).asDouble(),
                bar.get(close).asDouble(),
                bar.get("volume").asDouble()));
      }
    }
    Ta4jComparison comparison = new Ta4jComparison();
    for (int from = 0; from < bars.size(); from += 2_000) {
      List<MarketBar> part = bars.subList(from, Math.min(from + 2_000, bars.size()));
      comparison.compare(MarketBar.afterStandstill(part, IndicatorTa4jTest.STILL_BARS));
    }
    comparison.print(bars.size() + " bars of " + file);
    assertThat(bars).hasSizeGreaterThan(atLeast);
    assertThat(comparison.tooFar()).isEmpty();
  }
}
