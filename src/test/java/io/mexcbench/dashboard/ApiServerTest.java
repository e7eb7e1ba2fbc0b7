package io.mexcbench.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.engine.view.EngineView;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, how much anybody may take, and how it ends. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ApiServerTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final DashboardOptions OPTIONS = DashboardOptions.onLoopback(0);

  /** Small, so that they are reached soon. */
  private static final DashboardLimits SMALL = new DashboardLimits(2, 1, 500, 300, 500, 20);

  private final SampleSystem system = new SampleSystem();
  private final List<String> observed = new CopyOnWriteArrayList<>();
  private final List<Dashboard> started = new ArrayList<>();

  private Dashboard start(DashboardOptions options) throws Exception {
    Dashboard dashboard = Dashboard.bind(options);
    started.add(dashboard);
    dashboard.serve(
        SampleSystem.sources(system)
            .withRequests(
                (endpoint, method, status, nanos) -> {
                  assertThat(nanos).isPositive();
                  observed.add(method + " " + endpoint + " " + status);
                }));
    return dashboard;
  }

  @AfterEach
  void stop() {
    started.forEach(Dashboard::close);
    assertThat(threads()).noneMatch(name -> name.startsWith("dashboard-"));
  }

  private static List<String> threads() {
    return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:9464",
        "127.0.0.1",
        "127.0.0.1:1",
        "[::1]:80",
        "LOCALHOST"
      })
  void namesOfThisMachineAreServed(String host) throws Exception {
    RawClient.Answer answer =
        RawClient.ask(
            start(OPTIONS).uri(), RawClient.get("/api/v1/status").replace("localhost", host));
    assertThat(answer.status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1.evil.example",
        "localhost.evil",
        "[::1].evil",
        "",
        ":80"
      })
  void otherNamesAreNot(String host) throws Exception {
    Dashboard dashboard = start(OPTIONS);
    for (String path : List.of("/api/v1/status", "/", "/nothing", "/metrics")) {
      RawClient.Answer answer =
          RawClient.ask(dashboard.uri(), RawClient.get(path).replace("localhost", host));
      assertThat(answer.status()).as(host).isEqualTo(421);
      assertThat(answer.body()).doesNotContain("BTCUSDT");
    }
  }

  @Test
  void requestWithoutHostIsRefused() throws Exception {
    RawClient.Answer answer =
        RawClient.ask(start(OPTIONS).uri(), "GET /api/v1/status HTTP/1.1\r\n\r\n");
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void pagesOfOtherOriginsMayNeitherReadNorDoAnything() throws Exception {
    Dashboard dashboard = start(OPTIONS.withOrders());
    for (String origin : List.of("http://evil.example", "null", "http://localhost:81")) {
      String header = "Origin: " + origin;
      assertThat(
              RawClient.ask(
                      dashboard.uri(), RawClient.request("POST", "/api/v1/kill-switch", "", header))
                  .status())
          .isEqualTo(403);
      RawClient.Answer answer =
          RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/status", header));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("access-control-allow-origin")).isEmpty();
    }
    assertThat(system.asked).isEmpty();
    assertThat(
            RawClient.ask(
                    dashboard.uri(), RawClient.get("/api/v1/status", "Origin: http://localhost"))
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none                                            | 401
          Basic 0123456789abcdef0123456789abcdef          | 401
          Bearer 0123456789abcdef0123456789abcdee         | 401
          Bearer 0123456789abcdef                         | 401
          Bearer                                          | 401
          Bearer 0123456789abcdef0123456789abcdef0        | 401
          Bearer 0123456789abcdef0123456789abcdef         | 200
          bearer  0123456789abcdef0123456789abcdef        | 200
          """)
  void whereATokenIsSetItMustBeShown(String authorization, int status) throws Exception {
    Dashboard dashboard = start(OPTIONS.withToken(TOKEN));
    String[] headers =
        authorization == null ? new String[0] : new String[] {"Authorization: " + authorization};
    for (String path : List.of("/api/v1/status", "/api/v1/openapi.json", "/metrics")) {
      RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.get(path, headers));
      assertThat(answer.status()).as(path).isEqualTo(status);
      assertThat(answer.header("www-authenticate")).isEqualTo(status == 401 ? "Bearer" : "");
    }
  }

  @Test
  void whatSaysNothingOfTheTradingSystemNeedsNoToken() throws Exception {
    Dashboard dashboard = start(OPTIONS.withToken(TOKEN));
    for (String path : List.of("/api/v1/health", "/", "/page.css", "/page.js")) {
      assertThat(RawClient.ask(dashboard.uri(), RawClient.get(path)).status()).isEqualTo(200);
    }
    // Nobody without it learns what there is.
    assertThat(RawClient.ask(dashboard.uri(), RawClient.get("/nothing")).status()).isEqualTo(401);
  }

  @Test
  void addressThatOthersReachNeedsAToken() {
    DashboardOptions open = new DashboardOptions("0.0.0.0", 0, Optional.empty(), false, SMALL);
    assertThatThrownBy(() -> Dashboard.bind(open))
        .isInstanceOf(DashboardException.class)
        .hasMessage("0.0.0.0 can be reached from other machines: that needs a token");
    assertThatThrownBy(() -> OPTIONS.withToken("short"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("short");
    assertThat(OPTIONS.withToken(TOKEN).toString()).doesNotContain(TOKEN);
  }

  @Test
  void nothingIsDoneUnlessThatWasAllowed() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    for (String path : List.of("/api/v1/kill-switch", "/api/v1/orders/s1-2/cancel")) {
      RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.request("POST", path, ""));
      assertThat(answer.status()).isEqualTo(403);
    }
    assertThat(system.asked).isEmpty();
  }

  @Test
  void whereItIsAllowedOrdersAreCancelledAndTradingIsStopped() throws Exception {
    Dashboard dashboard = start(OPTIONS.withOrders());
    assertThat(post(dashboard, "/api/v1/orders/s1-2/cancel"))
        .isEqualTo("202 {\"clientOrderId\":\"s1-2\",\"outcome\":\"REQUESTED\"}");
    assertThat(post(dashboard, "/api/v1/orders/s1-1/cancel")).startsWith("409 ");
    assertThat(post(dashboard, "/api/v1/orders/s1-9/cancel")).startsWith("404 ");
    assertThat(post(dashboard, "/api/v1/kill-switch"))
        .isEqualTo("202 {\"isTradingHalted\":true,\"liveOrders\":1}");
    assertThat(system.asked).containsExactly("cancel s1-2", "cancel s1-1", "cancel s1-9", "kill");
  }

  private static String post(Dashboard dashboard, String path) throws Exception {
    RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.request("POST", path, ""));
    return answer.status() + " " + answer.body();
  }

  @Test
  void bodyMustBeJson() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    RawClient.Answer answer =
        RawClient.ask(
            dashboard.uri(),
            RawClient.request("POST", "/api/v1/rendering", "{}", "Content-Type: text/plain"));
    assertThat(answer.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BANANA                                      | 400
          GET /api/v1/status                          | 400
          GET  HTTP/1.1                               | 400
          GET http://localhost/api/v1/status HTTP/1.1 | 400
          GET /api/v1/%zz HTTP/1.1                    | 400
          GET /api/v1/books/%2e%2e HTTP/1.1           | 404
          GET //api/v1/status HTTP/1.1                | 404
          GET /api/v1/status/ HTTP/1.1                | 404
          GET /api/v1 HTTP/1.1                        | 404
          GET /api/v1/books/ HTTP/1.1                 | 404
          """)
  void whatIsNoRequestOfSomethingIsRefused(String line, int status) throws Exception {
    RawClient.Answer answer =
        RawClient.ask(start(OPTIONS).uri(), line + "\r\nHost: localhost\r\n\r\n");
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
  }

  @Test
  void everyAnswerForbidsWhatABrowserCouldDoWithIt() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    for (String path : List.of("/", "/api/v1/status", "/nothing", "/metrics", "/page.js")) {
      RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.get(path));
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.header("referrer-policy")).isEqualTo("no-referrer");
      assertThat(answer.header("cache-control")).isEqualTo("no-store");
      assertThat(answer.header("content-security-policy"))
          .startsWith("default-src 'none'")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }
  }

  @Test
  void oneConnectionTakesManyRequestsAlsoWithoutAwaitingTheAnswers() throws Exception {
    try (RawClient client = new RawClient(start(OPTIONS).uri())) {
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 50; i++) {
        all.append(RawClient.get(i % 2 == 0 ? "/api/v1/health" : "/api/v1/books/BTCUSDT?depth=1"));
      }
      client.send(all.toString());
      for (int i = 0; i < 50; i++) {
        assertThat(client.answer().body()).contains(i % 2 == 0 ? "ready" : "61500.25");
      }
    }
  }

  @Test
  void requestMayComeInPieces() throws Exception {
    try (RawClient client = new RawClient(start(OPTIONS).uri())) {
      for (char one : RawClient.get("/api/v1/health").toCharArray()) {
        client.send(String.valueOf(one));
      }
      assertThat(client.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void clientThatDoesNotFinishItsRequestIsCutOff() throws Exception {
    try (RawClient client = new RawClient(start(OPTIONS.withLimits(SMALL)).uri())) {
      client.send("GET /api/v1/health HTTP/1.1\r\nHost: local");
      assertThat(client.isClosed()).isTrue();
    }
    try (RawClient silent = new RawClient(started.get(0).uri())) {
      assertThat(silent.isClosed()).isTrue();
    }
  }

  @Test
  void clientThatAsksToCloseIsAnsweredAndClosed() throws Exception {
    try (RawClient client = new RawClient(start(OPTIONS).uri())) {
      RawClient.Answer answer =
          client.send(RawClient.get("/api/v1/health", "Connection: close")).answer();
      assertThat(answer.header("connection")).isEqualTo("close");
      assertThat(client.isClosed()).isTrue();
    }
  }

  @Test
  void connectionsBeyondTheLimitAreToldSo() throws Exception {
    Dashboard dashboard =
        start(OPTIONS.withLimits(new DashboardLimits(2, 1, 60_000, 300, 500, 20)));
    try (RawClient first = new RawClient(dashboard.uri());
        RawClient second = new RawClient(dashboard.uri())) {
      first.send(RawClient.get("/api/v1/health")).answer();
      second.send(RawClient.get("/api/v1/health")).answer();
      RawClient.Answer third = RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/health"));
      assertThat(third.status()).isEqualTo(503);
      assertThat(third.header("retry-after")).isNotEmpty();
      assertThat(first.send(RawClient.get("/api/v1/health")).answer().status()).isEqualTo(200);
    }
    // Room again, once the closed ones are noticed.
    int status = 503;
    while (status == 503) {
      status = RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/health")).status();
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void streamsBeyondTheLimitAreToldSo() throws Exception {
    Dashboard dashboard = start(OPTIONS.withLimits(SMALL));
    try (RawClient first = new RawClient(dashboard.uri())) {
      assertThat(first.send(RawClient.get("/api/v1/stream")).line()).contains("HTTP/1.1 200 OK");
      assertThat(RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/stream")).status())
          .isEqualTo(503);
    }
  }

  @Test
  void streamOfAPairThatIsNotTradedIsRefused() throws Exception {
    RawClient.Answer answer =
        RawClient.ask(start(OPTIONS).uri(), RawClient.get("/api/v1/stream?symbol=NOPE"));
    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void clientOfAStreamThatDoesNotReadIsCutOff() throws Exception {
    Dashboard dashboard = start(OPTIONS.withLimits(new DashboardLimits(2, 1, 500, 300, 200, 1)));
    try (Socket deaf = new Socket()) {
      deaf.setReceiveBufferSize(1_024);
      deaf.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), dashboard.uri().getPort()));
      deaf.getOutputStream()
          .write(RawClient.get("/api/v1/stream").getBytes(StandardCharsets.US_ASCII));
      // Its place is free again once it was cut off; another one gets it.
      int status = 503;
      while (status == 503) {
        try (RawClient other = new RawClient(dashboard.uri())) {
          status =
              Integer.parseInt(
                  other
                      .send(RawClient.get("/api/v1/stream"))
                      .line()
                      .orElseThrow()
                      .split(" ", -1)[1]);
        }
        if (status == 200 && observed.size() < 2) {
          status = 503;
        }
      }
      assertThat(status).isEqualTo(200);
    }
  }

  @Test
  void engineThatDoesNotAnswerIsNotWaitedForForEver() throws Exception {
    system.view = new CompletableFuture<>();
    Dashboard dashboard = start(OPTIONS.withLimits(SMALL));
    RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/status"));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.body()).contains("there is no answer yet");
  }

  @Test
  void whereNothingIsCopiedThatIsSaid() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    dashboard.serve(DashboardSources.of(system));
    RawClient.Answer answer =
        RawClient.ask(
            dashboard.uri(),
            RawClient.request("POST", "/api/v1/store/copy", "", "Content-Type: application/json"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("only a store in a folder is copied");
  }

  @Test
  void healthSaysWhatIsWrong() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    assertThat(health(dashboard)).isEqualTo("200 {\"status\":\"ready\"}");
    system.view = CompletableFuture.completedFuture(SampleView.halted());
    assertThat(health(dashboard)).isEqualTo("503 {\"status\":\"halted\"}");
    system.view = CompletableFuture.failedFuture(new IllegalStateException("ended"));
    assertThat(health(dashboard)).isEqualTo("503 {\"status\":\"ended\"}");
    system.failure = Optional.of(new IllegalStateException("broken"));
    assertThat(health(dashboard)).isEqualTo("503 {\"status\":\"failed\"}");
    assertThat(system.views).as("whole views that were made for it").hasValue(0);
  }

  private static String health(Dashboard dashboard) throws Exception {
    RawClient.Answer answer = RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/health"));
    return answer.status() + " " + answer.body();
  }

  @Test
  void endedEngineIsUnavailableEverywhere() throws Exception {
    system.view = CompletableFuture.failedFuture(new IllegalStateException("ended"));
    Dashboard dashboard = start(OPTIONS);
    for (String path :
        List.of("/api/v1/status", "/api/v1/bars/BTCUSDT", "/api/v1/stream", "/api/v1/orders/x")) {
      assertThat(RawClient.ask(dashboard.uri(), RawClient.get(path)).status())
          .as(path)
          .isEqualTo(503);
    }
  }

  @Test
  void defectIsAnsweredWithoutItsText() throws Exception {
    system.view = new CompletableFuture<>();
    CompletableFuture<EngineView> broken = CompletableFuture.completedFuture(null);
    system.view = broken;
    RawClient.Answer answer = RawClient.ask(start(OPTIONS).uri(), RawClient.get("/api/v1/tickers"));
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("Exception", "null");
  }

  @Test
  void untilThereIsAnEngineClientsAreToldToComeBack() throws Exception {
    Dashboard dashboard = Dashboard.bind(OPTIONS);
    started.add(dashboard);
    assertThat(RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/health")).status())
        .isEqualTo(503);
  }

  @Test
  void everyRequestIsObservedByItsTemplate() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/books/BTCUSDT"));
    RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/books/NOPE?depth=3"));
    RawClient.ask(dashboard.uri(), RawClient.get("/api/v1/books/NOPE?depth=x"));
    RawClient.ask(dashboard.uri(), RawClient.get("/random/" + "x".repeat(99)));
    RawClient.ask(dashboard.uri(), RawClient.request("BREW", "/metrics", ""));
    while (observed.size() < 5) {
      Thread.onSpinWait();
    }
    assertThat(observed)
        .containsExactly(
            "GET /api/v1/books/{symbol} 200",
            "GET /api/v1/books/{symbol} 404",
            "GET /api/v1/books/{symbol} 400",
            "GET unmatched 404",
            "OTHER /metrics 405");
  }

  @Test
  void metricsComeInTheFormatThatIsAskedFor() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    assertThat(
            RawClient.ask(
                    dashboard.uri(),
                    RawClient.get("/metrics", "Accept: application/openmetrics-text"))
                .header("content-type"))
        .isEqualTo("application/openmetrics-text");
    assertThat(RawClient.ask(dashboard.uri(), RawClient.get("/metrics")).header("content-type"))
        .isEqualTo("text/plain");
  }

  @Test
  void portThatIsTakenIsSaid() throws Exception {
    int port = start(OPTIONS).uri().getPort();
    assertThatThrownBy(() -> Dashboard.bind(DashboardOptions.onLoopback(port)))
        .isInstanceOf(DashboardException.class)
        .hasMessageStartingWith("cannot listen at 127.0.0.1:" + port + ": ");
  }

  @Test
  void closedServerEndsStreamsAndFreesItsPort() throws Exception {
    Dashboard dashboard = start(OPTIONS);
    try (RawClient stream = new RawClient(dashboard.uri());
        RawClient idle = new RawClient(dashboard.uri())) {
      stream.send(RawClient.get("/api/v1/stream"));
      stream.line();
      idle.send(RawClient.get("/api/v1/health")).answer();
      dashboard.close();
      assertThat(idle.isClosed()).isTrue();
      String last = "";
      Optional<String> line = stream.line();
      while (line.isPresent()) {
        last = line.get().isEmpty() ? last : line.get();
        line = stream.line();
      }
      // The mark of the end: nothing was cut off.
      assertThat(last).isEqualTo("0");
    }
    Dashboard.bind(DashboardOptions.onLoopback(dashboard.uri().getPort())).close();
  }
}
