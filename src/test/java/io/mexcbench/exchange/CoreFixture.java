package io.mexcbench.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Replay;
import io.mexcbench.hotpath.execution.Secret;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An exchange in virtual time, and a client that signs with the JDK's own HMAC. */
final class CoreFixture {
  static final long START_MILLIS = 1_790_000_000_000L;
  static final String API_KEY = "mx0aBYs33eIilxBWC5";
  static final String SECRET = "45d0b3c26f2644f19bfb98b07741b2f5";
  static final String ADDRESS = "127.0.0.1";

  final Faults faults = new Faults(this::wakeUp);
  final ExchangeCore core;
  long nowMillis = START_MILLIS;
  int connectionsDropped;

  CoreFixture() {
    this(options());
  }

  CoreFixture(ExchangeOptions options) {
    this(options, Optional.empty());
  }

  CoreFixture(ExchangeOptions options, Optional<Replay> recording) {
    core = new ExchangeCore(options, faults, () -> connectionsDropped++, recording, START_MILLIS);
  }

  private void wakeUp() {
    core.onTime(nowMillis);
  }

  static ExchangeOptions options() {
    return ExchangeOptions.standard()
        .withKeys(API_KEY, new Secret(SECRET.getBytes(StandardCharsets.US_ASCII)))
        .withClockMillis(
            () -> {
              throw new AssertionError("the core must not read a clock");
            });
  }

  /** Lets the time pass, with a look at everything that is due on the way. */
  void advance(long millis) {
    long untilMillis = nowMillis + millis;
    while (core.nextMillis() <= untilMillis) {
      nowMillis = Math.max(nowMillis, core.nextMillis());
      core.onTime(nowMillis);
    }
    nowMillis = untilMillis;
    core.onTime(nowMillis);
  }

  /** Lets the time pass without anybody looking at it meanwhile. */
  void jump(long millis) {
    nowMillis += millis;
    core.onTime(nowMillis);
  }

  void fault(Fault fault) {
    faults.request(fault);
  }

  /** A spot connection and what a client says on it. */
  final class Client {
    final RecordingOutlet outlet = new RecordingOutlet();
    private final SocketSession session;

    private Client(String listenKey) throws Refused {
      session = core.openSpot(listenKey, outlet, nowMillis);
    }

    Client say(String text) {
      core.onText(session, text, nowMillis);
      return this;
    }

    Client subscribe(String... channels) {
      return say(
          "{\"method\":\"SUBSCRIPTION\",\"params\":[\"" + String.join("\",\"", channels) + "\"]}");
    }

    Client unsubscribe(String... channels) {
      return say(
          "{\"method\":\"UNSUBSCRIPTION\",\"params\":[\""
              + String.join("\",\"", channels)
              + "\"]}");
    }

    Client ping() {
      return say("{\"method\":\"PING\"}");
    }

    String lastText() {
      return outlet.texts.get(outlet.texts.size() - 1);
    }

    void disconnect() {
      core.onClosed(session);
    }
  }

  Client connect() {
    return connect("");
  }

  Client connect(String listenKey) {
    try {
      return new Client(listenKey);
    } catch (Refused e) {
      throw new AssertionError("the connection was refused", e);
    }
  }

  /** What came back of a request: an answer, or nothing, or the end of the connection. */
  static final class Answer implements ReplyOutlet {
    final List<RestReply> replies = new ArrayList<>();
    boolean isDropped;

    @Override
    public void reply(RestReply reply) {
      replies.add(reply);
    }

    @Override
    public void drop() {
      isDropped = true;
    }

    RestReply only() {
      if (replies.size() != 1 || isDropped) {
        throw new AssertionError("expected one answer, got " + replies + ", " + isDropped);
      }
      return replies.get(0);
    }

    int status() {
      return only().status();
    }

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(only().body());
      } catch (JsonProcessingException e) {
        throw new AssertionError("not JSON: " + only().body(), e);
      }
    }

    int code() {
      return json().path("code").asInt();
    }
  }

  Answer get(String path, String query) {
    return send("GET", path, query, "", "");
  }

  Answer send(String method, String path, String query, String body, String apiKey) {
    Answer answer = new Answer();
    RestRequest request = new RestRequest(method, path, query, body, apiKey, ADDRESS, true, false);
    core.onRequest(request, answer, nowMillis);
    return answer;
  }

  /** Sends the parameters in the query, with the time and a signature. */
  Answer signed(String method, String path, String parameters) {
    return signedAt(method, path, parameters, nowMillis);
  }

  Answer signedAt(String method, String path, String parameters, long timestampMillis) {
    String query = parameters + (parameters.isEmpty() ? "" : "&") + "timestamp=" + timestampMillis;
    return send(method, path, query + "&signature=" + hmac(query), "", API_KEY);
  }

  Answer order(String parameters) {
    return signed("POST", "/api/v3/order", parameters);
  }

  /** A limit order of that size under that client order id. */
  Answer limit(String side, String quantity, String price, String clientId) {
    return order(
        "symbol=BTCUSDT&side="
            + side
            + "&type=LIMIT&quantity="
            + quantity
            + "&price="
            + price
            + "&newClientOrderId="
            + clientId);
  }

  String newListenKey() {
    return signed("POST", "/api/v3/userDataStream", "").json().get("listenKey").asText();
  }

  static String hmac(String message) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The only order under that client order id. */
  OrderRecord recorded(String clientId) {
    List<OrderRecord> found = core.orders(clientId);
    if (found.size() != 1) {
      throw new AssertionError("expected one order, got " + found);
    }
    return found.get(0);
  }

  long bestAsk(String symbol) {
    return core.book(symbol).asks().firstKey();
  }

  long bestBid(String symbol) {
    return core.book(symbol).bids().firstKey();
  }

  /** A price of BTCUSDT as a client writes it. */
  static String price(long units) {
    return BigDecimal.valueOf(units, 2).toPlainString();
  }
}
