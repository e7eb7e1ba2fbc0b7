package io.mexcbench.bench.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.execution.OrderResponse;
import io.mexcbench.hotpath.execution.OrderResponseStatus;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderResponseParserBenchmarkTest {
  private static final ObjectMapper JACKSON = new ObjectMapper();

  private final OrderResponseParserBenchmark benchmark = new OrderResponseParserBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  @Test
  void readsEveryAcknowledgementAsJacksonDoes() throws IOException {
    for (byte[] ack : Corpus.standard().orderAcks()) {
      assertThat(benchmark.parseAck()).isEqualTo(OrderResponseStatus.OK);
      JsonNode tree = JACKSON.readTree(ack);
      OrderResponse response = benchmark.response();
      assertThat(
              Stream.of(
                      response.symbol(),
                      response.orderId(),
                      response.price(),
                      response.quantity(),
                      response.type(),
                      response.side())
                  .map(slice -> slice.text(ack))
                  .toList())
          .isEqualTo(
              Stream.of("symbol", "orderId", "price", "origQty", "type", "side")
                  .map(key -> tree.get(key).asText())
                  .toList());
      assertThat(response.timeMillis()).isEqualTo(tree.get("transactTime").longValue());
    }
  }

  @Test
  void readsEveryErrorAsJacksonDoes() throws IOException {
    for (byte[] error : Corpus.standard().orderErrors()) {
      assertThat(benchmark.parseError()).isEqualTo(OrderResponseStatus.ERROR);
      JsonNode tree = JACKSON.readTree(error);
      OrderResponse response = benchmark.response();
      assertThat(List.of(response.code(), response.message().text(error)))
          .isEqualTo(List.of(tree.get("code").asLong(), tree.get("msg").asText()));
    }
  }
}
