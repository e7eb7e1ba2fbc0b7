package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.ForeignProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The exchange and a WebSocket client that somebody else wrote. */
class ForeignClientTest {
  private static final String QUOTES = "spot@public.aggre.bookTicker.v3.api.pb@10ms@BTCUSDT";
  private static final String NONSENSE = "spot@public.aggre.depth.v3.api.pb@100ms@NOPE";

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void exchangeUnderstandsAClientOfOthers() throws Exception {
    try (SimulatedExchange exchange = SimulatedExchange.start(ExchangeOptions.standard());
        ForeignProgram client =
            ForeignProgram.start(
                "client.js", exchange.spotUri().toString(), "20", QUOTES, NONSENSE)) {
      JsonNode got = new ObjectMapper().readTree(client.line());
      assertThat(got.get("pushes").asInt()).isGreaterThanOrEqualTo(20);
      assertThat(got.get("pong").asText()).isEqualTo("are you there");
      assertThat(got.get("extensions").asText()).isEmpty();
      assertThat(got.get("code").asInt()).isEqualTo(1000);
      assertThat(got.get("texts").toString())
          .contains(QUOTES, "Not Subscribed successfully! [" + NONSENSE + "]", "PONG");
    }
  }
}
