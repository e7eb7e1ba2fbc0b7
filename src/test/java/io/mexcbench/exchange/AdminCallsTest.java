package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.CoreFixture.Answer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requesting faults by HTTP. */
class AdminCallsTest {
  private static final String PATH = "/admin/faults";

  private final CoreFixture exchange = new CoreFixture();

  private Answer post(String body) {
    return exchange.send("POST", PATH, "", body, "");
  }

  @Test
  void faultIsBroughtAbout() {
    assertThat(post("{\"fault\":\"ClockSkew\",\"millis\":-7000}").only().body())
        .isEqualTo("{\"requested\":1}");
    assertThat(exchange.get("/api/v3/time", "").json().get("serverTime").asLong())
        .isEqualTo(exchange.nowMillis - 7_000);
  }

  @Test
  void severalFaultsAreRequestedAtOnce() {
    Answer answer =
        post(
            "[{\"fault\":\"ErrorBeforeAccept\",\"requests\":\"ANY\",\"count\":1,\"status\":503},"
                + "{\"fault\":\"ExpireListenKeys\"}]");
    assertThat(answer.only().body()).isEqualTo("{\"requested\":2}");
    assertThat(exchange.get("/api/v3/ping", "").status()).isEqualTo(503);
    assertThat(exchange.core.counters().faults()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"fault\":\"Disconnect\",\"streams\":\"ALL\"}",
        "{\"fault\":\"DisconnectMidFrame\",\"bytes\":3}",
        "{\"fault\":\"StallPushes\",\"millis\":100}",
        "{\"fault\":\"DepthGap\",\"symbol\":\"BTCUSDT\",\"updates\":2}",
        "{\"fault\":\"DepthReorder\",\"symbol\":\"*\"}",
        "{\"fault\":\"DuplicatePush\",\"symbol\":\"*\"}",
        "{\"fault\":\"DelayReplies\",\"requests\":\"SUBMIT\",\"count\":1,\"millis\":100}",
        "{\"fault\":\"TooManyRequests\",\"requests\":\"ANY\",\"count\":1,\"retryAfterSeconds\":1}",
        "{\"fault\":\"ErrorBeforeAccept\",\"requests\":\"ANY\",\"count\":1,\"status\":500}",
        "{\"fault\":\"ErrorAfterAccept\",\"requests\":\"ANY\",\"count\":1,\"status\":500}",
        "{\"fault\":\"LostReply\",\"requests\":\"QUERY\",\"count\":1}",
        "{\"fault\":\"ClockSkew\",\"millis\":100}",
        "{\"fault\":\"Restart\",\"downMillis\":0}",
        "{\"fault\":\"ExpireListenKeys\"}",
        "{\"fault\":\"SuspendTrading\",\"symbol\":\"BTCUSDT\",\"millis\":100}"
      })
  void everyFaultCanBeRequested(String body) {
    assertThat(post(body).status()).isEqualTo(200);
    exchange.advance(1);
    assertThat(exchange.core.counters().faults()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "7",
        "[7]",
        "{}",
        "{\"fault\":\"Nope\"}",
        "{\"fault\":\"ClockSkew\"}",
        "{\"fault\":\"ClockSkew\",\"millis\":null}",
        "{\"fault\":\"ClockSkew\",\"millis\":1.5}",
        "{\"fault\":\"ClockSkew\",\"millis\":\"1\"}",
        "{\"fault\":\"ClockSkew\",\"millis\":1,\"more\":1}",
        "{\"fault\":\"DepthGap\",\"symbol\":null,\"updates\":1}",
        "{\"fault\":\"DepthGap\",\"symbol\":\"*\",\"updates\":0}",
        "{\"fault\":\"LostReply\",\"requests\":1,\"count\":1}",
        "{\"fault\":\"LostReply\",\"requests\":\"NOPE\",\"count\":1}",
        "[{\"fault\":\"ExpireListenKeys\"},{\"fault\":\"Nope\"}]"
      })
  void whatIsNoFaultIsRefusedAsAWhole(String body) {
    Answer refused = post(body);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().get("msg").asText()).isNotEmpty();
    exchange.advance(1);
    assertThat(exchange.core.counters().faults()).isZero();
  }

  @Test
  void refusalNamesTheFaultsThatThereAre() {
    assertThat(post("{\"fault\":\"Nope\"}").json().get("msg").asText())
        .contains("Nope", "DepthGap", "Restart");
    assertThat(post("{\"fault\":\"DepthGap\",\"symbol\":\"*\",\"updates\":0}").only().body())
        .contains("updates must be positive, got 0");
  }

  @Test
  void onlyLoopbackMayRequestFaults() {
    Answer answer = new Answer();
    exchange.core.onRequest(
        new RestRequest(
            "POST", PATH, "", "{\"fault\":\"ExpireListenKeys\"}", "", "10.0.0.1", false, false),
        answer,
        exchange.nowMillis);
    assertThat(answer.status()).isEqualTo(403);
    exchange.advance(1);
    assertThat(exchange.core.counters().faults()).isZero();
  }

  @Test
  void noPageInABrowserMayRequestFaults() {
    Answer answer = new Answer();
    exchange.core.onRequest(
        new RestRequest(
            "POST", PATH, "", "{\"fault\":\"ExpireListenKeys\"}", "", "127.0.0.1", true, true),
        answer,
        exchange.nowMillis);
    assertThat(answer.status()).isEqualTo(403);
    exchange.advance(1);
    assertThat(exchange.core.counters().faults()).isZero();
  }

  /** Such a page can send a text anywhere unasked, and its browser says whose page it is. */
  @ParameterizedTest
  @ValueSource(strings = {"https://evil.example", "null", ""})
  void pageIsKnownByItsOrigin(String origin) throws Exception {
    try (SimulatedExchange served = SimulatedExchange.start(ExchangeOptions.standard())) {
      HttpRequest request =
          HttpRequest.newBuilder(served.restUri().resolve(PATH))
              .header("Content-Type", "text/plain")
              .header("Origin", origin)
              .POST(BodyPublishers.ofString("{\"fault\":\"ExpireListenKeys\"}"))
              .build();
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.body()).contains("pages in a browser may not ask anything here");
    }
  }

  @Test
  void faultsAreRequestedByPost() {
    assertThat(exchange.get(PATH, "").status()).isEqualTo(405);
  }

  @Test
  void faultsDoNotHitTheirOwnRequests() {
    post("{\"fault\":\"ErrorBeforeAccept\",\"requests\":\"ANY\",\"count\":1,\"status\":500}");
    assertThat(post("{\"fault\":\"ExpireListenKeys\"}").status()).isEqualTo(200);
  }
}
