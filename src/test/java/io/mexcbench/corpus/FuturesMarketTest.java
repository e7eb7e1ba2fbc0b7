package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the market of a contract sends, read by Jackson, against what it says it is. */
class FuturesMarketTest {
  private static final long SEED = 7;
  private static final long MILLIS = 1_790_000_000_000L;

  private final ObjectMapper json = new ObjectMapper();

  static Stream<Symbol> symbols() {
    return FuturesMarket.symbols().stream();
  }

  @Test
  void symbolsAreTheContractsOfTheCorpus() {
    assertThat(FuturesMarket.symbols()).isEqualTo(Corpus.standard().symbols().subList(5, 9));
  }

  @ParameterizedTest
  @MethodSource("symbols")
  void updatesGoOnFromTheSnapshotAndLeadToTheBook(Symbol symbol) throws Exception {
    FuturesMarket market = new FuturesMarket(symbol, SEED);
    JsonNode snapshot = json.readTree(market.snapshot(5_000, MILLIS)).get("data");
    long version = snapshot.get("version").asLong();
    Map<Long, Long> asks = new TreeMap<>();
    Map<Long, Long> bids = new TreeMap<>();
    apply(asks, snapshot.get("asks"), symbol);
    apply(bids, snapshot.get("bids"), symbol);
    for (int i = 0; i < 100; i++) {
      JsonNode push = json.readTree(market.depthPush(20 + i, MILLIS));
      assertThat(push.get("symbol").asText()).isEqualTo(symbol.name());
      JsonNode data = push.get("data");
      assertThat(data.get("asks").size() + data.get("bids").size()).isEqualTo(20 + i);
      assertThat(data.get("begin").asLong()).isEqualTo(version + 1);
      version = data.get("end").asLong();
      assertThat(version).isEqualTo(market.version());
      apply(asks, data.get("asks"), symbol);
      apply(bids, data.get("bids"), symbol);
      assertThat(asks).isEqualTo(market.asks());
      assertThat(bids).isEqualTo(new TreeMap<>(market.bids()));
    }
  }

  private static void apply(Map<Long, Long> side, JsonNode levels, Symbol symbol) {
    for (JsonNode level : levels) {
      long price =
          new BigDecimal(level.get(0).asText())
              .movePointRight(symbol.priceScale())
              .longValueExact();
      long contracts = new BigDecimal(level.get(1).asText()).longValueExact();
      if (contracts == 0) {
        side.remove(price);
      } else {
        side.put(price, contracts);
      }
    }
  }

  @Test
  void wholeBookHasItsVersionAndTheBestSoManyLevels() throws Exception {
    FuturesMarket market = new FuturesMarket(FuturesMarket.symbols().get(0), SEED);
    JsonNode data = json.readTree(market.fullDepthPush(5, MILLIS)).get("data");
    assertThat(data.get("version").asLong()).isEqualTo(market.version());
    assertThat(data.get("asks")).hasSize(5);
    assertThat(data.get("bids").get(0).get(0).decimalValue())
        .isEqualByComparingTo(BigDecimal.valueOf(market.bids().firstKey(), 1));
  }

  @Test
  void dealsAreAtTheBestPricesOfTheirSide() throws Exception {
    FuturesMarket market = new FuturesMarket(FuturesMarket.symbols().get(0), SEED);
    JsonNode deals = json.readTree(market.dealsPush(9, MILLIS)).get("data");
    assertThat(deals).hasSize(9);
    for (JsonNode deal : deals) {
      long best = deal.get("T").asInt() == 1 ? market.asks().firstKey() : market.bids().firstKey();
      assertThat(deal.get("p").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(best, 1));
    }
  }

  @Test
  void spotPairsHaveNoContract() {
    assertThatThrownBy(() -> new FuturesMarket(new Symbol(0, "BTCUSDT", 2, 8), SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BTCUSDT");
  }
}
