package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Deal;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the market sends, read by protobuf-java and Jackson, against what it says it is. */
class SpotMarketTest {
  private static final long SEED = 7;
  private static final long MILLIS = 1_790_000_000_000L;
  private static final Symbol BITCOIN = SpotMarket.symbols().get(0);

  static Stream<Symbol> symbols() {
    return SpotMarket.symbols().stream();
  }

  @Test
  void symbolsAreAsManyAsAConnectionTakesAndStandAtTheirId() {
    List<Symbol> symbols = SpotMarket.symbols();
    assertThat(symbols).hasSize(30);
    assertThat(symbols)
        .extracting(Symbol::id)
        .isEqualTo(IntStream.range(0, symbols.size()).boxed().toList());
    assertThat(symbols).extracting(Symbol::name).doesNotHaveDuplicates();
    assertThat(symbols.subList(0, 5)).isEqualTo(Corpus.standard().symbols().subList(0, 5));
  }

  @ParameterizedTest
  @MethodSource("symbols")
  void updatesGoOnFromTheSnapshotAndLeadToTheBook(Symbol symbol) throws Exception {
    SpotMarket market = new SpotMarket(symbol, SEED);
    JsonNode snapshot = new ObjectMapper().readTree(market.snapshot(5_000, MILLIS));
    long version = snapshot.get("lastUpdateId").asLong();
    NavigableMap<Long, Long> bids = side(snapshot.get("bids"), symbol);
    NavigableMap<Long, Long> asks = side(snapshot.get("asks"), symbol);
    for (int i = 0; i < 200; i++) {
      market.changeBook(1 + i);
      PublicAggreDepths depth =
          Wrapper.parseFrom(market.depthPush("100ms", MILLIS)).getPublicAggreDepths();
      assertThat(depth.getAsksCount() + depth.getBidsCount()).isEqualTo(1 + i);
      assertThat(depth.getFromVersion()).isEqualTo(Long.toString(version + 1));
      version = Long.parseLong(depth.getToVersion());
      apply(bids, depth.getBidsList(), symbol);
      apply(asks, depth.getAsksList(), symbol);
      assertThat(version).isEqualTo(market.version());
      assertThat(bids.descendingMap()).isEqualTo(market.bids());
      assertThat(asks).isEqualTo(market.asks());
      assertThat(bids.lastKey()).isLessThan(asks.firstKey());
    }
  }

  @ParameterizedTest
  @MethodSource("symbols")
  void quoteIsTheBestOfTheBook(Symbol symbol) throws Exception {
    SpotMarket market = new SpotMarket(symbol, SEED);
    for (int i = 0; i < 50; i++) {
      market.changeBook();
      PublicAggreBookTicker quote =
          Wrapper.parseFrom(market.quotePush("10ms", MILLIS)).getPublicAggreBookTicker();
      assertThat(price(quote.getBidPrice(), symbol)).isEqualTo(market.bids().firstKey());
      assertThat(price(quote.getAskPrice(), symbol)).isEqualTo(market.asks().firstKey());
      assertThat(quantity(quote.getBidQuantity(), symbol)).isEqualTo(market.bestBidQuantity());
      assertThat(quantity(quote.getAskQuantity(), symbol)).isEqualTo(market.bestAskQuantity());
      assertThat(quote.getVersion()).isEqualTo(Long.toString(market.version()));
      assertThat(List.of(market.bestBid(), market.bestAsk()))
          .containsExactly(market.bids().firstKey(), market.asks().firstKey());
    }
  }

  @Test
  void dealsAreAtTheBestPricesOfTheirSide() throws Exception {
    SpotMarket market = new SpotMarket(BITCOIN, SEED);
    for (int i = 0; i < 50; i++) {
      market.changeBook();
      market.trade(5, MILLIS);
      List<Deal> deals =
          Wrapper.parseFrom(market.dealsPush("100ms", MILLIS)).getPublicAggreDeals().getDealsList();
      assertThat(deals).hasSize(5);
      for (Deal deal : deals) {
        long best = deal.getTradeType() == 1 ? market.bestAsk() : market.bestBid();
        assertThat(price(deal.getPrice(), BITCOIN)).isEqualTo(best);
      }
    }
  }

  @Test
  void topOfTheBookIsSentAsWholeLevels() throws Exception {
    SpotMarket market = new SpotMarket(BITCOIN, SEED);
    PublicLimitDepths depth =
        Wrapper.parseFrom(market.limitDepthPush(20, MILLIS)).getPublicLimitDepths();
    assertThat(depth.getAsksList().stream().map(level -> price(level.getPrice(), BITCOIN)))
        .containsExactlyElementsOf(market.asks().keySet().stream().limit(20).toList());
    assertThat(depth.getBidsList().stream().map(level -> price(level.getPrice(), BITCOIN)))
        .containsExactlyElementsOf(market.bids().keySet().stream().limit(20).toList());
  }

  @Test
  void snapshotHoldsTheBestSoManyLevels() throws Exception {
    SpotMarket market = new SpotMarket(BITCOIN, SEED);
    JsonNode snapshot = new ObjectMapper().readTree(market.snapshot(3, MILLIS));
    assertThat(side(snapshot.get("asks"), BITCOIN).keySet())
        .containsExactlyElementsOf(market.asks().keySet().stream().limit(3).toList());
    assertThat(snapshot.get("bids")).hasSize(3);
    assertThat(snapshot.get("timestamp").asLong()).isEqualTo(MILLIS);
  }

  @Test
  void channelsOfBothIntervalsCarryTheSameUpdate() throws Exception {
    SpotMarket market = new SpotMarket(BITCOIN, SEED);
    market.changeBook(16);
    Wrapper slow = Wrapper.parseFrom(market.depthPush("100ms", MILLIS));
    Wrapper fast = Wrapper.parseFrom(market.depthPush("10ms", MILLIS));
    assertThat(fast.getChannel()).isEqualTo("spot@public.aggre.depth.v3.api.pb@10ms@BTCUSDT");
    assertThat(slow.getChannel()).isEqualTo("spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT");
    assertThat(fast.getPublicAggreDepths().getAsksList())
        .isEqualTo(slow.getPublicAggreDepths().getAsksList());
  }

  @Test
  void sameSeedGivesTheSameMarketWhateverIsSentOfIt() {
    SpotMarket heard = new SpotMarket(BITCOIN, SEED);
    SpotMarket unheard = new SpotMarket(BITCOIN, SEED);
    for (int i = 0; i < 20; i++) {
      heard.changeBook();
      unheard.changeBook();
      heard.depthPush("10ms", MILLIS);
      heard.quotePush("10ms", MILLIS);
      heard.snapshot(100, MILLIS);
    }
    assertThat(heard.depthPush("100ms", MILLIS)).isEqualTo(unheard.depthPush("100ms", MILLIS));
    assertThat(new SpotMarket(BITCOIN, SEED + 1).asks()).isNotEqualTo(heard.asks());
  }

  @Test
  void bookNeitherGrowsNorShrinksForEver() {
    for (int levels : new int[] {1, 16, 400}) {
      SpotMarket market = new SpotMarket(BITCOIN, SEED);
      for (int i = 0; i < 400_000 / (levels + 10); i++) {
        market.changeBook(levels);
      }
      assertThat(market.asks().size()).as("asks after updates of %s", levels).isBetween(100, 2_500);
      assertThat(market.bids().size()).as("bids after updates of %s", levels).isBetween(100, 2_500);
    }
  }

  @Test
  void versionsGoOnFromWhereTheyAreToldToBegin() throws Exception {
    SpotMarket market = new SpotMarket(BITCOIN, SEED);
    market.beginVersions(1_000);
    market.changeBook(16);
    PublicAggreDepths depth =
        Wrapper.parseFrom(market.depthPush("100ms", MILLIS)).getPublicAggreDepths();
    assertThat(depth.getFromVersion()).isEqualTo("1001");
  }

  @Test
  void contractsHaveNoSpotMarket() {
    assertThatThrownBy(() -> new SpotMarket(new Symbol(5, "BTC_USDT", 1, 0), SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BTC_USDT");
  }

  private static NavigableMap<Long, Long> side(JsonNode levels, Symbol symbol) {
    NavigableMap<Long, Long> side = new TreeMap<>();
    for (JsonNode level : levels) {
      side.put(price(level.get(0).asText(), symbol), quantity(level.get(1).asText(), symbol));
    }
    return side;
  }

  private static void apply(Map<Long, Long> side, List<Level> levels, Symbol symbol) {
    for (Level level : levels) {
      long quantity = quantity(level.getQuantity(), symbol);
      if (quantity == 0) {
        side.remove(price(level.getPrice(), symbol));
      } else {
        side.put(price(level.getPrice(), symbol), quantity);
      }
    }
  }

  private static long price(String text, Symbol symbol) {
    return new BigDecimal(text).movePointRight(symbol.priceScale()).longValueExact();
  }

  private static long quantity(String text, Symbol symbol) {
    return new BigDecimal(text).movePointRight(symbol.quantityScale()).longValueExact();
  }
}
