package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.ForeignProgram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An engine for load that others wrote, on the exchange's REST: each request is answered once, and
 * what goes beyond the limit of 500 in ten seconds is refused.
 */
class AutocannonTest {
  @ParameterizedTest
  @CsvSource({
    "/api/v3/depth?symbol=BTCUSDT&limit=100, 450",
    "/api/v3/time, 3000",
  })
  void everyRequestIsAnsweredOnce(String path, int amount) throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(ExchangeOptions.standard());
        ForeignProgram program =
            ForeignProgram.startWith(
                "autocannon",
                "autocannon.js",
                exchange.restUri() + path,
                Integer.toString(amount))) {
      String line = program.line();
      System.out.println("autocannon on " + path + ": " + line);
      JsonNode result = Json.parse(line).orElseThrow();
      ExchangeCounters counters = exchange.records().counters();
      assertThat(counters.requests()).isEqualTo(amount);
      assertThat(result.path("errors").asInt(-1)).isZero();
      assertThat(result.path("others").asLong(-1)).isEqualTo(counters.tooManyRequests());
      assertThat(result.path("ok").asLong()).isEqualTo(amount - counters.tooManyRequests());
      if (amount <= 500) {
        assertThat(counters.tooManyRequests()).isZero();
      }
    }
  }
}
