package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.oracle.PublicAggreBookTicker;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * Is the load that the corpus puts on a decoder the load of a real market? What stands here as a
 * number was computed from recorded series, not from the generator:
 *
 * <ul>
 *   <li>levels per depth update: Binance spot BTCUSDT of 8 and 9 August 2024, ETHUSDT of 8 August,
 *       USD-M BTCUSDT and ETHUSDT of 8 August, COIN-M BTCUSD of 9 August, at 100 ms
 *   <li>bytes per depth message and deals per deals message: the three spot series together,
 *       written as MEXC's {@code aggre.depth} and {@code aggre.deals}; hence compared with messages
 *       of several pairs, where BTCUSDT alone has the smaller ones of its own series
 *   <li>repeated quotes: live MEXC pushes, 96.5 to 99.9 % a symbol
 * </ul>
 *
 * <p>A maximum is compared where the sample is made to hold it.
 */
class CorpusShapeTest {
  private static final Percentage TOLERANCE = Percentage.withPercentage(10);
  private static final double DELETES = 0.48;

  private final Corpus corpus = Corpus.standard();
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void levelsOfBtcusdtAreThoseOfItsSeries() throws Exception {
    Shape.of(levels(corpus.spotDepths(corpus.symbols().get(0))))
        .hasMean(35.96)
        .hasPercentiles(16, 70, 391)
        .hasMax(1076);
  }

  @Test
  void bytesOfBtcusdtAreThoseOfItsSeries() {
    Shape.of(bytes(corpus.spotDepths(corpus.symbols().get(0))))
        .hasMean(782)
        .hasPercentiles(432, 1384, 6656);
  }

  @Test
  void levelsOfEthusdtAreThoseOfItsSeries() throws Exception {
    Shape.of(levels(corpus.spotDepths(corpus.symbols().get(1))))
        .hasPercentiles(13, 70, 312)
        .hasMax(617);
  }

  @Test
  void levelsOfSolusdtAreThoseOfTheBusierDay() throws Exception {
    Shape.of(levels(corpus.spotDepths(corpus.symbols().get(2))))
        .hasPercentiles(30, 137, 378)
        .hasMax(888);
  }

  @Test
  void bytesOfMixedDepthsAreThoseOfThreeSeries() {
    Shape.of(bytes(corpus.spotDepths())).hasMean(958).hasPercentiles(546, 1992, 6658).hasMax(17741);
  }

  @Test
  void nearlyHalfOfAllLevelsAreDeletions() throws Exception {
    assertThat(deletes(corpus.spotDepths())).isCloseTo(DELETES, TOLERANCE);
    assertThat(deletes(corpus.spotDepths(corpus.symbols().get(0)))).isCloseTo(DELETES, TOLERANCE);
    assertThat(deletes(corpus.spotDepthOfLevels(100))).isCloseTo(DELETES, TOLERANCE);
  }

  @Test
  void dealsPerMessageAreThoseOfThreeSeries() throws Exception {
    List<Long> deals = new ArrayList<>();
    for (byte[] message : corpus.spotDeals()) {
      deals.add((long) Wrapper.parseFrom(message).getPublicAggreDeals().getDealsCount());
    }
    Shape.of(deals.stream().mapToLong(Long::longValue).toArray())
        .hasMean(6.4)
        .hasPercentiles(2, 17, 57)
        .hasMax(766);
  }

  @Test
  void aDealTakesSeventyThreeBytes() throws Exception {
    long bytes = 0;
    long deals = 0;
    for (byte[] message : corpus.spotDeals()) {
      Wrapper wrapper = Wrapper.parseFrom(message);
      bytes +=
          wrapper.getPublicAggreDeals().getDealsList().stream()
              .mapToInt(deal -> 2 + deal.getSerializedSize())
              .sum();
      deals += wrapper.getPublicAggreDeals().getDealsCount();
    }
    assertThat((double) bytes / deals).isCloseTo(73, TOLERANCE);
  }

  @Test
  void nearlyEveryQuoteRepeatsTheOneBefore() throws Exception {
    Map<String, Integer> repeats = new HashMap<>();
    Map<String, Integer> pairs = new HashMap<>();
    Map<String, List<String>> last = new HashMap<>();
    for (byte[] message : corpus.spotBookTickers()) {
      Wrapper wrapper = Wrapper.parseFrom(message);
      List<String> quote = quote(wrapper.getPublicAggreBookTicker());
      List<String> before = last.put(wrapper.getSymbol(), quote);
      if (before != null) {
        pairs.merge(wrapper.getSymbol(), 1, Integer::sum);
        repeats.merge(wrapper.getSymbol(), before.equals(quote) ? 1 : 0, Integer::sum);
      }
    }
    assertThat(pairs).hasSize(5);
    pairs.forEach(
        (symbol, count) ->
            assertThat(100.0 * repeats.get(symbol) / count).as(symbol).isBetween(96.5, 99.9));
  }

  @Test
  void levelsOfContractsAreThoseOfTheirSeries() throws Exception {
    Map<String, List<Long>> levels = new HashMap<>();
    for (byte[] message : corpus.futuresDepths()) {
      JsonNode push = json.readTree(message);
      long count = (long) push.at("/data/asks").size() + push.at("/data/bids").size();
      levels.computeIfAbsent(push.get("symbol").asText(), any -> new ArrayList<>()).add(count);
    }
    shape(levels, "BTC_USDT").hasPercentiles(34, 142, 611).hasMax(1226);
    shape(levels, "ETH_USDT").hasPercentiles(39, 143, 401).hasMax(921);
    shape(levels, "DOGE_USDT").hasPercentiles(13, 44, 130).hasMax(360);
    shape(levels, "PEPE_USDT").hasPercentiles(13, 44, 130).hasMax(360);
  }

  private static Shape shape(Map<String, List<Long>> levels, String symbol) {
    return Shape.of(levels.get(symbol).stream().mapToLong(Long::longValue).toArray());
  }

  private static List<String> quote(PublicAggreBookTicker ticker) {
    return List.of(
        ticker.getBidPrice(),
        ticker.getBidQuantity(),
        ticker.getAskPrice(),
        ticker.getAskQuantity());
  }

  private static long[] bytes(byte[][] messages) {
    return Arrays.stream(messages).mapToLong(message -> message.length).toArray();
  }

  private static long[] levels(byte[][] messages) throws InvalidProtocolBufferException {
    long[] levels = new long[messages.length];
    for (int i = 0; i < messages.length; i++) {
      PublicAggreDepths depth = Wrapper.parseFrom(messages[i]).getPublicAggreDepths();
      levels[i] = (long) depth.getAsksCount() + depth.getBidsCount();
    }
    return levels;
  }

  private static double deletes(byte[][] messages) throws IOException {
    long deletes = 0;
    long levels = 0;
    for (byte[] message : messages) {
      PublicAggreDepths depth = Wrapper.parseFrom(message).getPublicAggreDepths();
      levels += depth.getAsksCount() + depth.getBidsCount();
      deletes +=
          Stream.concat(depth.getAsksList().stream(), depth.getBidsList().stream())
              .filter(level -> level.getQuantity().equals("0"))
              .count();
    }
    return (double) deletes / levels;
  }
}
