package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Corpus;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed is also right, for every acknowledgement. */
class AckPeerBenchmarkTest {
  private static final List<String> TEXTS = List.of("orderId", "price", "origQty", "type", "side");

  private final AckPeerBenchmark benchmark = new AckPeerBenchmark();
  private final byte[][] acks = Corpus.standard().orderAcks();

  private interface Contestant {
    long read() throws IOException;
  }

  @BeforeEach
  void setUp() throws IOException {
    benchmark.setUp();
  }

  private void requireRight(Contestant contestant) throws IOException {
    for (byte[] ack : acks) {
      assertThat(contestant.read()).isEqualTo(sumOf(new ObjectMapper().readTree(ack)));
    }
  }

  private static long sumOf(JsonNode ack) {
    long sum = ack.get("transactTime").asLong() * (1L << 24);
    String symbol = ack.get("symbol").asText();
    sum += symbol.charAt(symbol.length() - 1);
    for (int i = 0; i < TEXTS.size(); i++) {
      String text = ack.get(TEXTS.get(i)).asText();
      long ends = text.charAt(0) * 256L + text.charAt(text.length() - 1);
      sum += (2 * i + 3) * (text.length() * 65_536L + ends);
    }
    return sum;
  }

  @Test
  void mexcbenchFindsEveryField() throws IOException {
    requireRight(benchmark::mexcbench);
  }

  @Test
  void jacksonStreamingFindsEveryField() throws IOException {
    requireRight(benchmark::jacksonStreaming);
  }

  @Test
  void fastjson2FindsEveryField() throws IOException {
    requireRight(benchmark::fastjson2);
  }

  @Test
  void fastjson2ReaderFindsEveryField() throws IOException {
    requireRight(benchmark::fastjson2Reader);
  }

  @Test
  void dslJsonFindsEveryField() throws IOException {
    requireRight(benchmark::dslJson);
  }

  @Test
  void floorScanSeesEveryComma() {
    for (byte[] ack : acks) {
      long commas = 0;
      for (byte b : ack) {
        commas += b == ',' ? 1 : 0;
      }
      assertThat(benchmark.floorScan()).isEqualTo(commas);
    }
  }
}
