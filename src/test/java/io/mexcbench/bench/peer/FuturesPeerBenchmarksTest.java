package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.corpus.FuturesShapes;
import io.mexcbench.hotpath.market.Symbol;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every contestant reads every message as BigDecimal reads it. */
class FuturesPeerBenchmarksTest {
  private static final ObjectMapper JACKSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Map<String, Symbol> symbols =
      Corpus.standard().symbols().stream()
          .collect(Collectors.toMap(Symbol::name, Function.identity()));

  @Test
  void depthsMeanTheSameToAll() throws Exception {
    var benchmark = new FuturesDepthPeerBenchmark();
    benchmark.setUp();
    byte[][] messages = FuturesShapes.standard().fullDepths(20);
    for (Callable<Long> contestant :
        List.<Callable<Long>>of(
            benchmark::mexcbench,
            benchmark::jacksonTree,
            benchmark::jacksonDatabind,
            benchmark::jacksonStreaming,
            benchmark::fastjson2,
            benchmark::fastjson2Reader,
            benchmark::dslJson,
            benchmark::jsoniter)) {
      for (byte[] message : messages) {
        long read = contestant.call();
        assertThat(read + benchmark.numbers.contents()).isEqualTo(depth(JACKSON.readTree(message)));
      }
    }
    assertFloor(messages, benchmark::floorScan);
  }

  @Test
  void dealsMeanTheSameToAll() throws Exception {
    var benchmark = new FuturesDealPeerBenchmark();
    benchmark.setUp();
    byte[][] messages = FuturesShapes.standard().singleDeals();
    for (Callable<Long> contestant :
        List.<Callable<Long>>of(
            benchmark::mexcbench,
            benchmark::jacksonTree,
            benchmark::jacksonDatabind,
            benchmark::jacksonStreaming,
            benchmark::fastjson2,
            benchmark::fastjson2Reader,
            benchmark::dslJson,
            benchmark::jsoniter)) {
      for (byte[] message : messages) {
        long read = contestant.call();
        assertThat(read + benchmark.numbers.contents()).isEqualTo(deals(JACKSON.readTree(message)));
      }
    }
    assertFloor(messages, benchmark::floorScan);
  }

  @Test
  void tickersMeanTheSameToAll() throws Exception {
    var benchmark = new FuturesTickerPeerBenchmark();
    benchmark.setUp();
    byte[][] messages = FuturesShapes.standard().tickers();
    for (Callable<Long> contestant :
        List.<Callable<Long>>of(
            benchmark::mexcbench,
            benchmark::jacksonTree,
            benchmark::jacksonDatabind,
            benchmark::jacksonStreaming,
            benchmark::fastjson2,
            benchmark::dslJson,
            benchmark::jsoniter)) {
      for (byte[] message : messages) {
        long read = contestant.call();
        assertThat(read + benchmark.numbers.contents())
            .isEqualTo(ticker(JACKSON.readTree(message)));
      }
    }
    assertFloor(messages, benchmark::floorScan);
  }

  private static void assertFloor(byte[][] messages, Callable<Long> floor) throws Exception {
    for (byte[] message : messages) {
      String text = new String(message, StandardCharsets.UTF_8);
      assertThat(floor.call()).isEqualTo(text.chars().filter(c -> c == ',').count());
    }
  }

  private long depth(JsonNode push) throws IOException {
    Symbol symbol = symbols.get(push.get("symbol").asText());
    long sum = push.at("/data/version").asLong() + push.get("ts").asLong();
    for (JsonNode level : push.at("/data/asks")) {
      sum += price(level.get(0), symbol) + 31 * quantity(level.get(1), symbol);
    }
    for (JsonNode level : push.at("/data/bids")) {
      sum += 7 * price(level.get(0), symbol) + 13 * quantity(level.get(1), symbol);
    }
    return sum;
  }

  private long deals(JsonNode push) {
    Symbol symbol = symbols.get(push.get("symbol").asText());
    long sum = push.get("ts").asLong();
    for (JsonNode deal : push.get("data")) {
      sum += price(deal.get("p"), symbol) + 31 * quantity(deal.get("v"), symbol);
      sum += 7 * deal.get("T").asLong() + 3 * deal.get("t").asLong();
    }
    return sum;
  }

  private long ticker(JsonNode push) {
    Symbol symbol = symbols.get(push.get("symbol").asText());
    long sum = push.get("ts").asLong();
    for (int i = 0; i < TickerNames.IN_ORDER.size(); i++) {
      JsonNode member = push.get("data").get(TickerNames.IN_ORDER.get(i));
      int scale = FuturesNumbers.TICKER.get(i).kind().scaleOf(symbol);
      sum += (2L * i + 1) * scaled(member, scale);
    }
    return sum;
  }

  private static long price(JsonNode number, Symbol symbol) {
    return scaled(number, symbol.priceScale());
  }

  private static long quantity(JsonNode number, Symbol symbol) {
    return scaled(number, symbol.quantityScale());
  }

  private static long scaled(JsonNode number, int scale) {
    return new BigDecimal(number.asText())
        .setScale(scale, RoundingMode.UNNECESSARY)
        .unscaledValue()
        .longValueExact();
  }
}
