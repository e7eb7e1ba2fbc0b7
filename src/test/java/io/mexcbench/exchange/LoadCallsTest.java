package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting and reading the load of an exchange by HTTP, as a load test in another process does. */
class LoadCallsTest {
  private static SimulatedExchange start(int perSecond) throws Exception {
    return SimulatedExchange.start(ExchangeOptions.standard().withMessagesPerSecond(perSecond));
  }

  private static RemoteExchange remote(SimulatedExchange exchange) {
    return new RemoteExchange(exchange.restUri(), "any");
  }

  @Test
  void remoteReadingIsThatOfTheExchange() throws Exception {
    try (SimulatedExchange exchange = start(1)) {
      RemoteExchange remote = remote(exchange);
      assertThat(remote.spotUri()).isEqualTo(exchange.spotUri());
      assertThat(remote.ordersTaken()).isZero();
      remote.offer(5_000);
      while (exchange.offered().came() < 100) {
        Thread.onSpinWait();
      }
      remote.offer(0);
      OfferedReading here = exchange.offered();
      OfferedReading there = remote.offered();
      assertThat(there.lateByMillis()).isEqualTo(here.lateByMillis());
      assertThat(there).usingRecursiveComparison().isEqualTo(here);
      assertThat(there.due()).isGreaterThanOrEqualTo(100).isEqualTo(there.came() + there.givenUp());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST, {\"messagesPerSecond\":-1}, 400",
    "POST, {\"messagesPerSecond\":\"9\"}, 400",
    "POST, {\"messagesPerSecond\":10000001}, 400",
    "POST, {\"messagesPerSecond\":2147483647}, 400",
    "POST, {\"messagesPerSecond\":2147483648}, 400",
    "POST, nothing, 400",
    "PUT, {}, 405"
  })
  void whatIsNoRateIsRefused(String method, String body, int status) throws Exception {
    try (SimulatedExchange exchange = start(1)) {
      URI uri = exchange.restUri().resolve(LoadCalls.PATH);
      HttpRequest request =
          HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body)).build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(status);
    }
  }

  @Test
  void highestRateIsTaken() {
    CoreFixture fixture = new CoreFixture(ExchangeOptions.standard().withMessagesPerSecond(1));
    assertThat(
            fixture
                .send("POST", LoadCalls.PATH, "", "{\"messagesPerSecond\":10000000}", "")
                .status())
        .isEqualTo(200);
  }

  /** Nor with the key, which every page can know: it is the same for every exchange. */
  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void noPageInABrowserMaySetOrReadIt(String method) throws Exception {
    try (SimulatedExchange exchange = start(1)) {
      String body = "{\"messagesPerSecond\":5000}";
      HttpRequest request =
          HttpRequest.newBuilder(exchange.restUri().resolve(LoadCalls.PATH))
              .header("Content-Type", "text/plain")
              .header("Origin", "https://evil.example")
              .header("X-MEXC-APIKEY", ExchangeOptions.standard().apiKey())
              .method(method, BodyPublishers.ofString(body))
              .build();
      assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
          .isEqualTo(403);
    }
  }

  @Test
  void exchangeWithoutARateSaysHowToStartIt() throws Exception {
    try (SimulatedExchange exchange = start(0)) {
      assertThatThrownBy(() -> remote(exchange).offer(5))
          .isInstanceOf(ExchangeException.class)
          .hasMessageContaining("answered 409")
          .hasMessageContaining("start the exchange with --rate");
    }
  }

  @Test
  void elsewhereOnlyWhoNamesTheKeyMaySetIt() {
    CoreFixture fixture = new CoreFixture(ExchangeOptions.standard().withMessagesPerSecond(1));
    assertThat(elsewhere(fixture, "")).isEqualTo(403);
    assertThat(elsewhere(fixture, ExchangeOptions.standard().apiKey())).isEqualTo(200);
  }

  private static int elsewhere(CoreFixture fixture, String key) {
    int[] status = {0};
    fixture.core.onRequest(
        new RestRequest("GET", LoadCalls.PATH, "", "", key, "192.0.2.1", false, false),
        new ReplyOutlet() {
          @Override
          public void reply(RestReply reply) {
            status[0] = reply.status();
          }

          @Override
          public void drop() {}
        },
        fixture.nowMillis);
    return status[0];
  }

  @Test
  void nobodyThereIsSaidInOneLine() {
    RemoteExchange remote = new RemoteExchange(URI.create("http://127.0.0.1:1"), "any");
    assertThatThrownBy(remote::offered)
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("is scripts/exchange --rate=N running there?");
    assertThatThrownBy(() -> new RemoteExchange(URI.create("ws://127.0.0.1:1"), "any"))
        .hasMessage("must be http://host:port, got ws://127.0.0.1:1");
  }
}
