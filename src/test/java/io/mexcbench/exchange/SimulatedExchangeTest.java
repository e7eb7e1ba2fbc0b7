package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.UnixOperatingSystemMXBean;
import io.mexcbench.oracle.Wrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exchange over sockets, with the JDK's HTTP and WebSocket client on the other side. */
@Timeout(60)
class SimulatedExchangeTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final String ORDERS = "spot@private.orders.v3.api.pb";
  private static final String SUBSCRIBE_DEPTH = subscription(DEPTH);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(20))
          .build();
  private SimulatedExchange exchange;

  private static String subscription(String channel) {
    return "{\"method\":\"SUBSCRIPTION\",\"params\":[\"" + channel + "\"]}";
  }

  @BeforeEach
  void start() throws ExchangeException {
    exchange =
        SimulatedExchange.start(CoreFixture.options().withClockMillis(System::currentTimeMillis));
  }

  @AfterEach
  void close() {
    exchange.close();
  }

  private HttpResponse<String> send(String method, String pathAndQuery) throws Exception {
    return client.send(request(method, pathAndQuery), BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(exchange.restUri() + pathAndQuery))
        .timeout(Duration.ofSeconds(20))
        .header("X-MEXC-APIKEY", CoreFixture.API_KEY)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.noBody())
        .build();
  }

  private static String signed(String path, String parameters) {
    String query =
        parameters + (parameters.isEmpty() ? "" : "&") + "timestamp=" + System.currentTimeMillis();
    return path + "?" + query + "&signature=" + CoreFixture.hmac(query);
  }

  private static String order(String clientId) {
    return signed(
        "/api/v3/order",
        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=100&newClientOrderId=" + clientId);
  }

  @Test
  void addressesAreThoseOfLoopback() {
    int port = exchange.port();
    assertThat(port).isPositive();
    assertThat(exchange.restUri()).isEqualTo(URI.create("http://127.0.0.1:" + port));
    assertThat(exchange.spotUri()).isEqualTo(URI.create("ws://127.0.0.1:" + port + "/ws"));
    assertThat(exchange.futuresUri()).isEqualTo(URI.create("ws://127.0.0.1:" + port + "/edge"));
  }

  @Test
  void requestsAreAnsweredByHttp() throws Exception {
    long before = System.currentTimeMillis();
    HttpResponse<String> time = send("GET", "/api/v3/time");
    assertThat(time.statusCode()).isEqualTo(200);
    assertThat(time.headers().firstValue("content-type"))
        .contains("application/json;charset=utf-8");
    long told = Long.parseLong(time.body().replaceAll("[^0-9]", ""));
    assertThat(told).isBetween(before, System.currentTimeMillis());
    assertThat(send("GET", "/api/v3/nope").statusCode()).isEqualTo(404);
  }

  @Test
  void clientThatWouldLikeToSpeakHttp2IsAnsweredAllTheSame() throws Exception {
    HttpClient modern = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    HttpResponse<String> answer =
        modern.send(request("GET", "/api/v3/ping"), BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void orderIsTakenAndShowsInTheRecords() throws Exception {
    assertThat(send("POST", order("a")).statusCode()).isEqualTo(200);
    assertThat(exchange.records().ordersPerClientOrderId()).containsOnlyKeys("a");
    assertThat(exchange.records().counters().ordersTaken()).isEqualTo(1);
  }

  @Test
  void bodyIsSignedLikeTheQuery() throws Exception {
    String body =
        "symbol=BTCUSDT&side=BUY&type=LIMIT&quantity=1&price=100&newClientOrderId=b&timestamp="
            + System.currentTimeMillis();
    HttpRequest request =
        HttpRequest.newBuilder(exchange.restUri().resolve("/api/v3/order"))
            .header("X-MEXC-APIKEY", CoreFixture.API_KEY)
            .POST(BodyPublishers.ofString(body + "&signature=" + CoreFixture.hmac(body)))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
  }

  @Test
  void subscribedChannelIsPushedInProtobuf() throws Exception {
    ForeignSocket socket = ForeignSocket.open(client, exchange.spotUri()).say(SUBSCRIBE_DEPTH);
    assertThat(socket.nextText()).isEqualTo("{\"id\":0,\"code\":0,\"msg\":\"" + DEPTH + "\"}");
    long version = 0;
    for (int i = 0; i < 5; i++) {
      Wrapper push = Wrapper.parseFrom(socket.nextPush());
      assertThat(push.getChannel()).isEqualTo(DEPTH);
      long from = Long.parseLong(push.getPublicAggreDepths().getFromVersion());
      assertThat(from).isEqualTo(version == 0 ? from : version + 1);
      version = Long.parseLong(push.getPublicAggreDepths().getToVersion());
    }
    socket.close();
    assertThat(socket.awaitEnd()).isEqualTo(1000);
  }

  @Test
  void privateEventsComeByListenKey() throws Exception {
    String key = send("POST", signed("/api/v3/userDataStream", "")).body().split("\"", -1)[3];
    ForeignSocket socket =
        ForeignSocket.open(client, URI.create(exchange.spotUri() + "?listenKey=" + key))
            .say(subscription(ORDERS));
    assertThat(socket.nextText()).contains(ORDERS);
    send("POST", order("a"));
    Wrapper event = Wrapper.parseFrom(socket.nextPush());
    assertThat(event.getPrivateOrders().getClientId()).isEqualTo("a");
    socket.abort();
  }

  @Test
  void unknownListenKeyIsRefusedAtTheHandshake() {
    URI uri = URI.create(exchange.spotUri() + "?listenKey=nope");
    assertThatThrownBy(() -> ForeignSocket.open(client, uri))
        .isInstanceOf(ExecutionException.class);
    assertThat(exchange.records().counters().connections()).isZero();
  }

  @Test
  void unknownPathIsNoWebSocket() {
    URI uri = URI.create(exchange.spotUri() + "nope");
    assertThatThrownBy(() -> ForeignSocket.open(client, uri))
        .isInstanceOf(ExecutionException.class);
  }

  @Test
  void futuresArePushedAsText() throws Exception {
    ForeignSocket socket =
        ForeignSocket.open(client, exchange.futuresUri())
            .say("{\"method\":\"sub.depth\",\"param\":{\"symbol\":\"BTC_USDT\"}}");
    assertThat(socket.nextText()).contains("rs.sub.depth");
    assertThat(socket.nextText()).startsWith("{\"symbol\":\"BTC_USDT\",\"data\":{");
    socket.abort();
  }

  @Test
  void answersToPipelinedRequestsComeInTheirOrder() throws Exception {
    exchange.faults().request(new Fault.DelayReplies(Requests.SNAPSHOT, 1, 200));
    String end = " HTTP/1.1\r\nHost: x\r\n\r\n";
    String last = " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    String answers =
        exchanged("GET /api/v3/depth?symbol=BTCUSDT&limit=1" + end + "GET /api/v3/time" + last);
    assertThat(answers.indexOf("lastUpdateId")).isPositive();
    assertThat(answers.indexOf("serverTime")).isGreaterThan(answers.indexOf("lastUpdateId"));
  }

  @Test
  void retryAfterIsAHeader() throws Exception {
    exchange.faults().request(new Fault.TooManyRequests(Requests.ANY, 1, 7));
    HttpResponse<String> refused = send("GET", "/api/v3/time");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).contains("7");
  }

  @Test
  void lostReplyBreaksTheConnectionAfterTheOrderWasTaken() {
    exchange.faults().request(new Fault.LostReply(Requests.SUBMIT, 1));
    assertThatThrownBy(() -> send("POST", order("a"))).isInstanceOf(IOException.class);
    assertThat(exchange.records().orders("a")).hasSize(1);
  }

  @Test
  void delayedReplyComesLater() throws Exception {
    exchange.faults().request(new Fault.DelayReplies(Requests.ANY, 1, 300));
    long beforeNanos = System.nanoTime();
    assertThat(send("GET", "/api/v3/ping").statusCode()).isEqualTo(200);
    assertThat(System.nanoTime() - beforeNanos).isGreaterThan(250_000_000);
  }

  @Test
  void disconnectBreaksSockets() throws Exception {
    ForeignSocket socket = ForeignSocket.open(client, exchange.spotUri()).say(SUBSCRIBE_DEPTH);
    socket.nextText();
    exchange.faults().request(new Fault.Disconnect(Streams.ALL));
    assertThat(socket.awaitEnd()).isIn(0, 1006);
  }

  @Test
  void cutFrameIsTheLastOfItsConnection() throws Exception {
    exchange.faults().request(new Fault.DisconnectMidFrame(50));
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), exchange.port())) {
      socket.setSoTimeout(20_000);
      String handshake =
          String.join(
              "\r\n",
              "GET /ws HTTP/1.1",
              "Host: x",
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
              "Sec-WebSocket-Version: 13",
              "",
              "");
      socket.getOutputStream().write(handshake.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(maskedText(SUBSCRIBE_DEPTH));
      byte[] received = socket.getInputStream().readAllBytes();
      String text = new String(received, StandardCharsets.ISO_8859_1);
      // The answer that RFC 6455 gives for its sample key.
      assertThat(text).containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
      String frames = text.substring(text.indexOf("\r\n\r\n") + 4);
      int acknowledgement = 2 + frames.charAt(1);
      assertThat(frames).hasSize(acknowledgement + 50);
      assertThat((int) frames.charAt(acknowledgement)).isEqualTo(0x82);
    }
  }

  /** A frame of fewer than 126 bytes from a client, under a key of zeros. */
  private static byte[] maskedText(String message) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    byte[] payload = message.getBytes(StandardCharsets.UTF_8);
    frame.write(0x81);
    frame.write(0x80 | payload.length);
    frame.writeBytes(new byte[4]);
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  @Test
  void consumerThatDoesNotReadLosesPushesAndTheOthersAreServed() throws Exception {
    AtomicLong clockMillis = new AtomicLong(CoreFixture.START_MILLIS);
    ExchangeOptions options =
        ExchangeOptions.standard().withClockMillis(clockMillis::get).withMessagesPerSecond(20_000);
    try (SimulatedExchange flooding = SimulatedExchange.start(options)) {
      // Its listener asks for nothing, so the JDK reads nothing once its buffers are full.
      WebSocket deaf =
          client
              .newWebSocketBuilder()
              .buildAsync(
                  flooding.spotUri(),
                  new WebSocket.Listener() {
                    @Override
                    public void onOpen(WebSocket webSocket) {}
                  })
              .get(20, TimeUnit.SECONDS);
      deaf.sendText(SUBSCRIBE_DEPTH, true).get(20, TimeUnit.SECONDS);
      HttpRequest time = HttpRequest.newBuilder(flooding.restUri().resolve("/api/v3/ping")).build();
      for (int i = 0; i < 400 && flooding.records().counters().pushesDropped() == 0; i++) {
        clockMillis.addAndGet(100);
        assertThat(client.send(time, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      }
      assertThat(flooding.records().counters().pushesDropped()).isPositive();
      deaf.abort();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /ws|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Key:"
            + " dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13",
        "GET /ws|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13",
        "GET /ws|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Key: c2hvcnQ=|"
            + "Sec-WebSocket-Version: 13",
        "GET /ws|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Key: ####|"
            + "Sec-WebSocket-Version: 13",
        "GET /ws|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Key:"
            + " dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 12",
        "GET /ws|Upgrade: websocket|Sec-WebSocket-Key:"
            + " dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13",
        "GET /ws|Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Key:"
            + " dGhlIHNhbXBsZSBub25jZQ==|Sec-WebSocket-Version: 13|Sec-WebSocket-Extensions: ;"
      })
  void handshakeThatIsNoneIsRefused(String head) throws Exception {
    String[] lines = head.split("\\|", -1);
    lines[0] += " HTTP/1.1";
    assertThat(exchanged(String.join("\r\n", lines) + "\r\nHost: x\r\n\r\n"))
        .startsWith("HTTP/1.1 400");
    assertThat(exchange.records().counters().connections()).isZero();
  }

  /** All that is answered until the exchange ends the connection. */
  private String exchanged(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), exchange.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void nobodyIsLetInWhileTheExchangeIsDown() throws Exception {
    ForeignSocket socket = ForeignSocket.open(client, exchange.spotUri());
    exchange.faults().request(new Fault.Restart(600));
    assertThat(socket.awaitEnd()).isIn(0, 1006);
    assertThatThrownBy(() -> send("GET", "/api/v3/time")).isInstanceOf(IOException.class);
    CompletableFuture<Integer> back = new CompletableFuture<>();
    retryUntilAnswered(back);
    assertThat(back.get(20, TimeUnit.SECONDS)).isEqualTo(200);
  }

  private void retryUntilAnswered(CompletableFuture<Integer> back) {
    var unused =
        client
            .sendAsync(request("GET", "/api/v3/time"), BodyHandlers.ofString())
            .whenComplete(
                (response, failure) -> {
                  if (failure == null) {
                    back.complete(response.statusCode());
                  } else {
                    retryUntilAnswered(back);
                  }
                });
  }

  @Test
  void faultsAreRequestedByHttpAsWell() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(exchange.restUri().resolve("/admin/faults"))
            .POST(BodyPublishers.ofString("{\"fault\":\"ClockSkew\",\"millis\":3600000}"))
            .build();
    assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("{\"requested\":1}");
    long told = Long.parseLong(send("GET", "/api/v3/time").body().replaceAll("[^0-9]", ""));
    assertThat(told - System.currentTimeMillis()).isBetween(3_590_000L, 3_600_000L);
  }

  @Test
  void portInUseIsNamedWithWhatToDo() {
    ExchangeOptions taken = ExchangeOptions.standard().withPort(exchange.port());
    assertThatThrownBy(() -> SimulatedExchange.start(taken))
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("127.0.0.1:" + exchange.port())
        .hasMessageContaining("choose another port");
  }

  @Test
  void hostThatIsNoneIsNamed() {
    ExchangeOptions nowhere = ExchangeOptions.standard().withHost("no.such.host.invalid");
    assertThatThrownBy(() -> SimulatedExchange.start(nowhere))
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("no.such.host.invalid");
  }

  @Test
  void closeEndsEverything() throws Exception {
    ForeignSocket socket = ForeignSocket.open(client, exchange.spotUri()).say(SUBSCRIBE_DEPTH);
    socket.nextPush();
    int port = exchange.port();
    exchange.close();
    assertThat(socket.awaitEnd()).isEqualTo(1001);
    assertThat(exchangeThreads()).isEmpty();
    assertThat(exchange.records().counters().connections()).isEqualTo(1);
    ExchangeOptions same = ExchangeOptions.standard().withPort(port);
    try (SimulatedExchange next = SimulatedExchange.start(same)) {
      assertThat(next.port()).isEqualTo(port);
    }
  }

  private static List<String> exchangeThreads() {
    List<String> names = new ArrayList<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals(ExchangeServer.THREAD_NAME)) {
        names.add(thread.getName());
      }
    }
    return names;
  }

  @Test
  void exchangeThatCouldNotStartLeavesNoThread() {
    ExchangeOptions taken = ExchangeOptions.standard().withPort(exchange.port());
    assertThatThrownBy(() -> SimulatedExchange.start(taken)).isInstanceOf(ExchangeException.class);
    assertThat(exchangeThreads()).hasSize(1);
  }

  @Test
  void closingTwiceAndRequestingAfterwardsDoNoHarm() {
    exchange.close();
    exchange.close();
    exchange.faults().request(new Fault.ExpireListenKeys());
    assertThat(exchange.records().counters().faults()).isZero();
  }

  @Test
  void exchangesThatCameAndWentLeaveNoFileOpen() throws Exception {
    String quote = subscription("spot@public.aggre.bookTicker.v3.api.pb@10ms@BTCUSDT");
    long before = 0;
    for (int i = 0; i < 25; i++) {
      if (i == 5) {
        before = openFiles();
      }
      ForeignSocket socket;
      try (SimulatedExchange each = SimulatedExchange.start(ExchangeOptions.standard())) {
        socket = ForeignSocket.open(client, each.spotUri()).say(quote);
        socket.nextPush();
      }
      socket.awaitEnd();
    }
    // Each exchange that stayed would be several: its port, its selector, its connection.
    assertThat(openFiles() - before).isLessThan(10);
  }

  private static long openFiles() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    return system instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
  }

  @Test
  void startedAndClosedAHundredTimesLeavesNothing() throws Exception {
    for (int i = 0; i < 100; i++) {
      try (SimulatedExchange each = SimulatedExchange.start(ExchangeOptions.standard())) {
        assertThat(each.port()).isPositive();
      }
    }
    assertThat(exchangeThreads()).hasSize(1);
  }
}
