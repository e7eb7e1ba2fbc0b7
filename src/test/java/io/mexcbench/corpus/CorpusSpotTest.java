package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.PublicLimitDepths;
import io.mexcbench.oracle.PublicSpotKline;
import io.mexcbench.oracle.Wrapper;
import io.mexcbench.oracle.Wrapper.BodyCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The spot messages against protobuf-java and against what the exchange promises of them. */
class CorpusSpotTest {
  private static final Corpus CORPUS = Corpus.standard();

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind(BodyCase.PUBLICAGGREDEPTHS, Corpus::spotDepths),
        kind(BodyCase.PUBLICAGGREDEPTHS, corpus -> corpus.spotDepths(corpus.symbols().get(3))),
        kind(BodyCase.PUBLICAGGREDEPTHS, corpus -> corpus.spotDepthOfLevels(16)),
        kind(BodyCase.PUBLICAGGREDEALS, Corpus::spotDeals),
        kind(BodyCase.PUBLICAGGREDEALS, corpus -> corpus.spotDealsOf(10)),
        kind(BodyCase.PUBLICAGGREBOOKTICKER, Corpus::spotBookTickers),
        kind(BodyCase.PUBLICLIMITDEPTHS, Corpus::spotLimitDepths),
        kind(BodyCase.PUBLICSPOTKLINE, Corpus::spotKlines),
        kind(BodyCase.PUBLICMINITICKER, Corpus::spotMiniTickers));
  }

  private static Arguments kind(BodyCase body, Function<Corpus, byte[][]> messages) {
    return Arguments.of(body, messages);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void messageIsWhatProtobufWritesForIt(BodyCase body, Function<Corpus, byte[][]> kind)
      throws Exception {
    for (byte[] message : kind.apply(CORPUS)) {
      Wrapper wrapper = Wrapper.parseFrom(message);
      assertThat(wrapper.toByteArray()).isEqualTo(message);
      assertThat(wrapper.getBodyCase()).isEqualTo(body);
      assertThat(wrapper.getUnknownFields().asMap()).isEmpty();
      assertThat(wrapper.getChannel()).contains("@" + wrapper.getSymbol());
    }
  }

  @Test
  void mixedDepthsAreContiguousForEachPair() throws Exception {
    Map<String, Long> last = new HashMap<>();
    for (byte[] message : CORPUS.spotDepths()) {
      Wrapper wrapper = Wrapper.parseFrom(message);
      PublicAggreDepths depth = wrapper.getPublicAggreDepths();
      long from = Long.parseLong(depth.getFromVersion());
      assertThat(from).isEqualTo(last.getOrDefault(wrapper.getSymbol(), from - 1) + 1);
      assertThat(Long.parseLong(depth.getToVersion())).isGreaterThanOrEqualTo(from);
      last.put(wrapper.getSymbol(), Long.parseLong(depth.getToVersion()));
    }
    assertThat(last).hasSize(5);
  }

  @Test
  void depthsOfOnePairGoOnFromItsSnapshotAndKeepAWholeBook() throws Exception {
    for (Symbol symbol : CORPUS.symbols().subList(0, 5)) {
      JsonNode snapshot = new ObjectMapper().readTree(CORPUS.spotSnapshot(symbol));
      long version = snapshot.get("lastUpdateId").asLong();
      NavigableMap<BigDecimal, BigDecimal> bids = side(snapshot.get("bids"));
      NavigableMap<BigDecimal, BigDecimal> asks = side(snapshot.get("asks"));
      for (byte[] message : CORPUS.spotDepths(symbol)) {
        PublicAggreDepths depth = Wrapper.parseFrom(message).getPublicAggreDepths();
        assertThat(depth.getFromVersion()).isEqualTo(Long.toString(version + 1));
        version = Long.parseLong(depth.getToVersion());
        apply(asks, depth.getAsksList());
        apply(bids, depth.getBidsList());
        assertThat(bids.lastKey()).isLessThan(asks.firstKey());
        assertThat(Math.min(bids.size(), asks.size())).isGreaterThan(100);
      }
    }
  }

  @Test
  void someDeletionsHitNothing() throws Exception {
    Symbol symbol = CORPUS.symbols().get(0);
    JsonNode snapshot = new ObjectMapper().readTree(CORPUS.spotSnapshot(symbol));
    NavigableMap<BigDecimal, BigDecimal> asks = side(snapshot.get("asks"));
    long deletions = 0;
    long misses = 0;
    for (byte[] message : CORPUS.spotDepths(symbol)) {
      List<Level> levels = Wrapper.parseFrom(message).getPublicAggreDepths().getAsksList();
      for (Level level : levels) {
        boolean deletes = level.getQuantity().equals("0");
        deletions += deletes ? 1 : 0;
        misses += deletes && !asks.containsKey(price(level)) ? 1 : 0;
      }
      apply(asks, levels);
    }
    assertThat(100.0 * misses / deletions).isBetween(1.0, 20.0);
  }

  @Test
  void depthOfLevelsHasExactlySoMany() throws Exception {
    for (int levels : new int[] {1, 2, 16, 400}) {
      for (byte[] message : CORPUS.spotDepthOfLevels(levels)) {
        PublicAggreDepths depth = Wrapper.parseFrom(message).getPublicAggreDepths();
        assertThat(depth.getAsksCount() + depth.getBidsCount()).isEqualTo(levels);
      }
    }
  }

  @Test
  void levelsOfADepthLeadOutwardWithoutRepetition() throws Exception {
    for (byte[] message : CORPUS.spotDepths()) {
      PublicAggreDepths depth = Wrapper.parseFrom(message).getPublicAggreDepths();
      assertThat(depth.getAsksList().stream().map(CorpusSpotTest::price))
          .isSortedAccordingTo(Comparator.naturalOrder())
          .doesNotHaveDuplicates();
      assertThat(depth.getBidsList().stream().map(CorpusSpotTest::price))
          .isSortedAccordingTo(Comparator.reverseOrder())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void pricesAndQuantitiesAreExactAtTheScalesOfTheirSymbol() throws Exception {
    Map<String, Symbol> symbols = new HashMap<>();
    CORPUS.symbols().forEach(symbol -> symbols.put(symbol.name(), symbol));
    for (byte[][] kind : List.of(CORPUS.spotDepths(), CORPUS.spotLimitDepths())) {
      for (byte[] message : kind) {
        Wrapper wrapper = Wrapper.parseFrom(message);
        Symbol symbol = symbols.get(wrapper.getSymbol());
        for (Level level : levels(wrapper)) {
          assertThat(price(level).scale()).isLessThanOrEqualTo(symbol.priceScale());
          assertThat(price(level)).isPositive();
          assertThat(new BigDecimal(level.getQuantity()).scale())
              .isLessThanOrEqualTo(symbol.quantityScale());
        }
      }
    }
  }

  @Test
  void limitDepthsHaveTwentyLevelsASide() throws Exception {
    for (byte[] message : CORPUS.spotLimitDepths()) {
      PublicLimitDepths depth = Wrapper.parseFrom(message).getPublicLimitDepths();
      assertThat(List.of(depth.getAsksCount(), depth.getBidsCount())).containsOnly(20);
      assertThat(price(depth.getBids(0))).isLessThan(price(depth.getAsks(0)));
    }
  }

  @Test
  void candlesHoldTheirPrices() throws Exception {
    for (byte[] message : CORPUS.spotKlines()) {
      PublicSpotKline kline = Wrapper.parseFrom(message).getPublicSpotKline();
      BigDecimal high = new BigDecimal(kline.getHighestPrice());
      BigDecimal low = new BigDecimal(kline.getLowestPrice());
      assertThat(new BigDecimal(kline.getOpeningPrice())).isBetween(low, high);
      assertThat(new BigDecimal(kline.getClosingPrice())).isBetween(low, high);
      assertThat(kline.getWindowEnd() - kline.getWindowStart()).isEqualTo(60);
    }
  }

  @Test
  void timesNeverGoBack() throws Exception {
    for (byte[][] kind :
        List.of(CORPUS.spotDepths(), CORPUS.spotDeals(), CORPUS.spotBookTickers())) {
      List<Long> times = new ArrayList<>();
      for (byte[] message : kind) {
        times.add(Wrapper.parseFrom(message).getSendTime());
      }
      assertThat(times).isSorted();
    }
  }

  @Test
  void wrapperWithoutABodyIsWritten() throws InvalidProtocolBufferException {
    byte[] bytes =
        new SpotEncoder()
            .encode(SpotEnvelope.of("spot@public.x@AUSDT", "AUSDT", 1_790_000_000_000L));
    Wrapper expected =
        Wrapper.newBuilder()
            .setChannel("spot@public.x@AUSDT")
            .setSymbol("AUSDT")
            .setSendTime(1_790_000_000_000L)
            .build();
    assertThat(Wrapper.parseFrom(bytes)).isEqualTo(expected);
  }

  private static List<Level> levels(Wrapper wrapper) {
    List<Level> levels = new ArrayList<>(wrapper.getPublicAggreDepths().getAsksList());
    levels.addAll(wrapper.getPublicAggreDepths().getBidsList());
    levels.addAll(wrapper.getPublicLimitDepths().getAsksList());
    levels.addAll(wrapper.getPublicLimitDepths().getBidsList());
    return levels;
  }

  private static NavigableMap<BigDecimal, BigDecimal> side(JsonNode levels) {
    NavigableMap<BigDecimal, BigDecimal> side = new TreeMap<>();
    for (JsonNode level : levels) {
      side.put(
          new BigDecimal(level.get(0).asText()).stripTrailingZeros(),
          new BigDecimal(level.get(1).asText()));
    }
    return side;
  }

  private static void apply(NavigableMap<BigDecimal, BigDecimal> side, List<Level> levels) {
    for (Level level : levels) {
      if (level.getQuantity().equals("0")) {
        side.remove(price(level));
      } else {
        side.put(price(level), new BigDecimal(level.getQuantity()));
      }
    }
  }

  private static BigDecimal price(Level level) {
    return new BigDecimal(level.getPrice()).stripTrailingZeros();
  }

  @Test
  void dealsOfSoManyHaveExactlyThatMany() throws InvalidProtocolBufferException {
    for (byte[] message : CORPUS.spotDealsOf(10)) {
      assertThat(Wrapper.parseFrom(message).getPublicAggreDeals().getDealsCount()).isEqualTo(10);
    }
  }
}
