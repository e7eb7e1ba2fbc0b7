package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mexcbench.hotpath.market.Symbol;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The futures messages as JSON, against the order of keys and the formats that MEXC delivers. */
class CorpusFuturesTest {
  private static final Corpus CORPUS = Corpus.standard();
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  static Stream<Arguments> kinds() {
    return Stream.of(
        kind("push.depth", Corpus::futuresDepths, "cts,asks,bids,end,begin,version"),
        kind("push.deal", Corpus::futuresDeals, "p,v,T,O,M,t,i,cts"),
        kind(
            "push.ticker",
            Corpus::futuresTickers,
            "symbol,lastPrice,riseFallRate,fairPrice,indexPrice,volume24,amount24,maxBidPrice,"
                + "minAskPrice,lower24Price,high24Price,timestamp,bid1,ask1,holdVol,riseFallValue,"
                + "fundingRate,zone,riseFallRates,riseFallRatesOfTimezone"),
        kind("push.kline", Corpus::futuresKlines, "symbol,interval,t,o,c,h,l,a,q,ro,rc,rh,rl"));
  }

  private static Arguments kind(String channel, Function<Corpus, byte[][]> messages, String keys) {
    return Arguments.of(channel, messages, keys);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void keysComeInTheOrderOfDelivery(
      String channel, Function<Corpus, byte[][]> messages, String keys) {
    for (JsonNode push : parsed(messages.apply(CORPUS))) {
      assertThat(keys(push)).isEqualTo("symbol,data,channel,ts");
      assertThat(push.get("channel").asText()).isEqualTo(channel);
      JsonNode data = push.get("data");
      assertThat(keys(data.isArray() ? data.get(0) : data)).isEqualTo(keys);
    }
  }

  @Test
  void depthsAreContiguousForEachContract() {
    Map<String, Long> last = new HashMap<>();
    for (JsonNode push : parsed(CORPUS.futuresDepths())) {
      JsonNode data = push.get("data");
      long begin = data.get("begin").asLong();
      String symbol = push.get("symbol").asText();
      assertThat(begin).isEqualTo(last.getOrDefault(symbol, begin - 1) + 1);
      assertThat(data.get("end").asLong()).isGreaterThanOrEqualTo(begin);
      assertThat(data.get("version")).isEqualTo(data.get("end"));
      last.put(symbol, data.get("end").asLong());
    }
    assertThat(last).hasSize(4);
  }

  @Test
  void deletionsHaveNeitherContractsNorOrders() {
    long deletions = 0;
    long levels = 0;
    for (JsonNode level : levels()) {
      levels++;
      boolean deletes = level.get(1).decimalValue().signum() == 0;
      deletions += deletes ? 1 : 0;
      assertThat(level.get(2).asInt() == 0).isEqualTo(deletes);
    }
    assertThat((double) deletions / levels).isBetween(0.43, 0.53);
  }

  @Test
  void levelsAreInNoOrder() {
    long sorted = 0;
    long wide = 0;
    for (JsonNode push : parsed(CORPUS.futuresDepths())) {
      List<BigDecimal> prices = new ArrayList<>();
      push.at("/data/asks").forEach(level -> prices.add(level.get(0).decimalValue()));
      wide += prices.size() > 4 ? 1 : 0;
      List<BigDecimal> inOrder = prices.stream().sorted(Comparator.naturalOrder()).toList();
      sorted += prices.size() > 4 && prices.equals(inOrder) ? 1 : 0;
    }
    assertThat(wide).isGreaterThan(600);
    assertThat((double) sorted / wide).isLessThan(0.02);
  }

  @Test
  void numbersTakeEveryFormOfTheFeed() {
    String texts =
        Arrays.stream(CORPUS.futuresDepths())
            .map(message -> new String(message, StandardCharsets.UTF_8))
            .collect(Collectors.joining());
    assertThat(texts)
        .containsPattern("\\[[0-9.]+E\\+4,")
        .containsPattern(",[0-9]+\\.0{30},")
        .containsPattern("\\[0\\.0[0-9]{4}0,")
        .containsPattern("\\[0\\.0[0-9]{4},")
        .containsPattern("\\[[0-9]{5},");
  }

  @Test
  void pricesAndContractsAreExactAtTheScalesOfTheirSymbol() {
    Map<String, Symbol> symbols =
        CORPUS.symbols().stream().collect(Collectors.toMap(Symbol::name, Function.identity()));
    for (JsonNode push : parsed(CORPUS.futuresDepths())) {
      Symbol symbol = symbols.get(push.get("symbol").asText());
      for (String side : List.of("/data/asks", "/data/bids")) {
        for (JsonNode level : push.at(side)) {
          assertThat(scale(level.get(0))).isLessThanOrEqualTo(symbol.priceScale());
          assertThat(scale(level.get(1))).isLessThanOrEqualTo(symbol.quantityScale());
        }
      }
    }
  }

  @Test
  void someRatesAreNull() {
    assertThat(
            parsed(CORPUS.futuresTickers()).stream()
                .map(push -> push.at("/data/riseFallRates").toString()))
        .anyMatch(rates -> rates.contains("null"));
  }

  private static List<JsonNode> levels() {
    List<JsonNode> levels = new ArrayList<>();
    for (JsonNode push : parsed(CORPUS.futuresDepths())) {
      push.at("/data/asks").forEach(levels::add);
      push.at("/data/bids").forEach(levels::add);
    }
    return levels;
  }

  private static int scale(JsonNode number) {
    return number.decimalValue().stripTrailingZeros().scale();
  }

  private static String keys(JsonNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return String.join(",", keys);
  }

  private static List<JsonNode> parsed(byte[][] messages) {
    return Arrays.stream(messages).map(CorpusFuturesTest::parse).toList();
  }

  private static JsonNode parse(byte[] message) {
    try {
      return JSON.readTree(new String(message, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new AssertionError(new String(message, StandardCharsets.UTF_8), e);
    }
  }
}
