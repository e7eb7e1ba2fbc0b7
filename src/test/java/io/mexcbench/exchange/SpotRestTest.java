package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.CoreFixture.Answer;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Wrapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calls that need no key, and the limits on all of them. */
class SpotRestTest {
  private final CoreFixture exchange = new CoreFixture();

  @Test
  void timeIsTheClocks() {
    exchange.jump(123);
    assertThat(exchange.get("/api/v3/time", "").only().body())
        .isEqualTo("{\"serverTime\":" + (CoreFixture.START_MILLIS + 123) + "}");
  }

  @Test
  void pingIsAnsweredWithNothing() {
    assertThat(exchange.get("/api/v3/ping", "").only().body()).isEqualTo("{}");
  }

  @Test
  void exchangeInfoNamesEveryPairAsOnline() {
    JsonNode symbols = exchange.get("/api/v3/exchangeInfo", "").json().get("symbols");
    List<String> names = new ArrayList<>();
    for (JsonNode symbol : symbols) {
      names.add(symbol.get("symbol").asText());
      assertThat(symbol.get("status").asText()).isEqualTo("1");
    }
    assertThat(names)
        .containsExactlyElementsOf(SpotMarket.symbols().stream().map(Symbol::name).toList());
    assertThat(symbols.get(0).get("baseAsset").asText()).isEqualTo("BTC");
    assertThat(symbols.get(0).get("quotePrecision").asInt()).isEqualTo(2);
    assertThat(symbols.get(0).get("baseAssetPrecision").asInt()).isEqualTo(8);
  }

  @Test
  void exchangeInfoOfOnePairHoldsThatOnly() {
    JsonNode info = exchange.get("/api/v3/exchangeInfo", "symbol=ETHUSDT").json();
    assertThat(info.get("symbols")).hasSize(1);
    assertThat(info.get("symbols").get(0).get("symbol").asText()).isEqualTo("ETHUSDT");
  }

  @Test
  void depthHasAHundredLevelsASideUnlessAskedOtherwise() {
    assertThat(exchange.get("/api/v3/depth", "symbol=BTCUSDT").json().get("bids")).hasSize(100);
    assertThat(exchange.get("/api/v3/depth", "symbol=BTCUSDT&limit=7").json().get("asks"))
        .hasSize(7);
    int all = exchange.core.book("BTCUSDT").asks().size();
    assertThat(all).isGreaterThan(100);
    assertThat(exchange.get("/api/v3/depth", "symbol=BTCUSDT&limit=5000").json().get("asks"))
        .hasSize(all);
  }

  @Test
  void depthFitsTheVersionsThatAreBeingPushed() {
    Client client = exchange.connect().subscribe("spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT");
    exchange.advance(550);
    long version =
        exchange.get("/api/v3/depth", "symbol=BTCUSDT").json().get("lastUpdateId").asLong();
    exchange.advance(550);
    List<Wrapper> pushes = client.outlet.messages();
    assertThat(pushes)
        .anyMatch(push -> push.getPublicAggreDepths().getToVersion().equals(version + ""))
        .anyMatch(push -> push.getPublicAggreDepths().getFromVersion().equals(version + 1 + ""));
  }

  @Test
  void depthOfAnUnknownPairIsRefused() {
    Answer refused = exchange.get("/api/v3/depth", "symbol=NOPEUSDT");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo(-1121);
    assertThat(exchange.get("/api/v3/depth", "").code()).isEqualTo(700004);
    assertThat(exchange.get("/api/v3/depth", "symbol=BTCUSDT&limit=0").code()).isEqualTo(700004);
    assertThat(exchange.get("/api/v3/depth", "symbol=BTCUSDT&limit=x").code()).isEqualTo(700004);
  }

  @Test
  void namesBeyondAsciiArePercentEncoded() {
    String encoded = "%E9%BE%99%E8%88%9FUSDT";
    assertThat(exchange.get("/api/v3/depth", "symbol=" + encoded).status()).isEqualTo(200);
    assertThat(exchange.get("/api/v3/depth", "symbol=%ZZ").code()).isEqualTo(700008);
  }

  @Test
  void unknownPathIsNotFound() {
    assertThat(exchange.get("/api/v3/nope", "").status()).isEqualTo(404);
    assertThat(exchange.send("POST", "/api/v3/time", "", "", "").status()).isEqualTo(404);
  }

  @Test
  void fiveHundredOfAnEndpointInTenSecondsAreAnsweredAndTheNextMustWait() {
    for (int i = 0; i < 500; i++) {
      assertThat(exchange.get("/api/v3/time", "").status()).isEqualTo(200);
    }
    exchange.jump(4_000);
    RestReply refused = exchange.get("/api/v3/time", "").only();
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.retryAfterSeconds()).isEqualTo(6);
    assertThat(refused.body()).isEqualTo("{\"code\":429,\"msg\":\"Too Many Requests\"}");
    assertThat(exchange.get("/api/v3/ping", "").status()).as("another endpoint").isEqualTo(200);
    exchange.jump(6_000);
    assertThat(exchange.get("/api/v3/time", "").status()).isEqualTo(200);
  }

  @Test
  void heavyCallsTakeMoreOfTheLimit() {
    for (int i = 0; i < 50; i++) {
      assertThat(exchange.get("/api/v3/exchangeInfo", "symbol=BTCUSDT").status()).isEqualTo(200);
    }
    assertThat(exchange.get("/api/v3/exchangeInfo", "symbol=BTCUSDT").status()).isEqualTo(429);
  }

  @Test
  void limitHoldsForAnyTenSeconds() {
    for (int i = 0; i < 250; i++) {
      exchange.get("/api/v3/time", "");
    }
    exchange.jump(9_000);
    for (int i = 0; i < 250; i++) {
      assertThat(exchange.get("/api/v3/time", "").status()).isEqualTo(200);
    }
    assertThat(exchange.get("/api/v3/time", "").status()).isEqualTo(429);
    exchange.jump(1_000);
    assertThat(exchange.get("/api/v3/time", "").status()).isEqualTo(200);
  }

  @Test
  void limitOfTheAccountHoldsWhicheverAddressItComesFrom() {
    int refused = 0;
    for (int i = 0; i < 501; i++) {
      String query = "symbol=BTCUSDT&timestamp=" + exchange.nowMillis;
      Answer answer = new Answer();
      exchange.core.onRequest(
          new RestRequest(
              "DELETE",
              "/api/v3/openOrders",
              query + "&signature=" + CoreFixture.hmac(query),
              "",
              CoreFixture.API_KEY,
              "10.0.0." + i % 2,
              false,
              false),
          answer,
          exchange.nowMillis);
      refused += answer.status() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(1);
    assertThat(exchange.core.counters().tooManyRequests()).isEqualTo(1);
    assertThat(exchange.core.counters().requests()).isEqualTo(501);
  }

  @Test
  void requestIsPrintedWithoutWhatItHides() {
    RestRequest request =
        new RestRequest(
            "GET", "/api/v3/account", "signature=abc", "body", "key", "::1", true, false);
    assertThat(request).hasToString("RestRequest[GET /api/v3/account]");
  }
}
