package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a futures connection says and does. */
class FuturesSessionTest {
  private static final long SECOND = 1_000;

  private final CoreFixture exchange = new CoreFixture();
  private final RecordingOutlet outlet = new RecordingOutlet();
  private final SocketSession session = exchange.core.openFutures(outlet, CoreFixture.START_MILLIS);

  private void say(String text) {
    exchange.core.onText(session, text, exchange.nowMillis);
  }

  private void subscribe(String method, String param) {
    say("{\"method\":\"" + method + "\",\"param\":" + param + "}");
  }

  private List<JsonNode> messages(String channel) {
    List<JsonNode> found = new ArrayList<>();
    for (String text : outlet.texts) {
      try {
        JsonNode message = new ObjectMapper().readTree(text);
        if (message.get("channel").asText().equals(channel)) {
          found.add(message);
        }
      } catch (JsonProcessingException e) {
        throw new AssertionError(text, e);
      }
    }
    return found;
  }

  /** Lets the time pass with a ping every twenty seconds. */
  private void stay(long millis) {
    for (long left = millis; left > 0; left -= 20 * SECOND) {
      exchange.advance(Math.min(left, 20 * SECOND));
      say("{\"method\":\"ping\"}");
    }
  }

  @Test
  void pingIsAnsweredWithTheTime() {
    exchange.advance(5);
    say("{\"method\":\"ping\"}");
    long nowMillis = exchange.nowMillis;
    assertThat(outlet.texts)
        .containsExactly(
            "{\"channel\":\"pong\",\"data\":" + nowMillis + ",\"ts\":" + nowMillis + "}");
  }

  @Test
  void acknowledgementNamesTheMethodOnly() {
    subscribe("sub.depth", "{\"symbol\":\"BTC_USDT\"}");
    assertThat(outlet.texts)
        .containsExactly(
            "{\"channel\":\"rs.sub.depth\",\"data\":\"success\",\"ts\":"
                + exchange.nowMillis
                + "}");
  }

  @Test
  void unknownContractIsRefused() {
    subscribe("sub.depth", "{\"symbol\":\"NOPE_USDT\"}");
    assertThat(outlet.texts.get(0))
        .startsWith("{\"channel\":\"rs.error\",\"data\":\"Contract [NOPE_USDT] not exists\"");
  }

  @Test
  void unknownMethodsAndWhatIsNoJsonAreMetWithSilence() {
    subscribe("sub.nope", "{\"symbol\":\"BTC_USDT\"}");
    subscribe("nope", "{}");
    say("nonsense");
    say("[]");
    assertThat(outlet.texts).isEmpty();
    assertThat(outlet.isOpen()).isTrue();
  }

  @Test
  void mergedUpdatesGoOnFromTheSnapshotAndLeadToTheBook() {
    subscribe("sub.depth", "{\"symbol\":\"BTC_USDT\"}");
    exchange.advance(SECOND);
    JsonNode snapshot = exchange.get("/api/v1/contract/depth/BTC_USDT", "limit=1000").json();
    long version = snapshot.get("data").get("version").asLong();
    Map<Double, Double> asks = side(snapshot.get("data").get("asks"));
    exchange.advance(10 * SECOND);
    int applied = 0;
    for (JsonNode message : messages("push.depth")) {
      JsonNode data = message.get("data");
      assertThat(message.get("symbol").asText()).isEqualTo("BTC_USDT");
      if (data.get("end").asLong() > version) {
        assertThat(data.get("begin").asLong()).isEqualTo(version + 1);
        version = data.get("end").asLong();
        assertThat(data.get("version").asLong()).isEqualTo(version);
        side(data.get("asks")).forEach((price, size) -> merge(asks, price, size));
        applied++;
      }
    }
    assertThat(applied).isEqualTo(50);
    BookRecord book = exchange.core.book("BTC_USDT");
    assertThat(version).isEqualTo(book.version());
    assertThat(asks.keySet().stream().map(price -> Math.round(price * 10)).toList())
        .isEqualTo(List.copyOf(book.asks().keySet()));
  }

  private static void merge(Map<Double, Double> side, double price, double size) {
    if (size == 0) {
      side.remove(price);
    } else {
      side.put(price, size);
    }
  }

  private static Map<Double, Double> side(JsonNode levels) {
    Map<Double, Double> side = new TreeMap<>();
    levels.forEach(level -> side.put(level.get(0).asDouble(), level.get(1).asDouble()));
    return side;
  }

  @Test
  void wholeBookHasAsManyLevelsAsAskedFor() {
    subscribe("sub.depth.full", "{\"symbol\":\"BTC_USDT\",\"limit\":5}");
    subscribe("sub.depth.full", "{\"symbol\":\"ETH_USDT\"}");
    exchange.advance(SECOND);
    assertThat(messages("push.depth.full")).hasSize(10);
    for (JsonNode message : messages("push.depth.full")) {
      int levels = message.get("symbol").asText().equals("BTC_USDT") ? 5 : 20;
      assertThat(message.get("data").get("asks")).hasSize(levels);
      assertThat(message.get("data").get("bids")).hasSize(levels);
    }
  }

  @Test
  void dealsTickersAndCandlesComeInTheirRhythm() {
    subscribe("sub.deal", "{\"symbol\":\"BTC_USDT\"}");
    subscribe("sub.ticker", "{\"symbol\":\"BTC_USDT\"}");
    subscribe("sub.kline", "{\"symbol\":\"BTC_USDT\",\"interval\":\"Min1\"}");
    exchange.advance(10 * SECOND);
    assertThat(messages("push.deal")).hasSize(50);
    assertThat(messages("push.ticker")).hasSize(5);
    assertThat(messages("push.kline")).hasSize(10);
    assertThat(messages("push.deal").get(0).get("data").isArray()).isTrue();
  }

  @Test
  void nothingIsPushedAfterUnsubscribing() {
    subscribe("sub.deal", "{\"symbol\":\"BTC_USDT\"}");
    exchange.advance(SECOND);
    subscribe("unsub.deal", "{\"symbol\":\"BTC_USDT\"}");
    exchange.advance(SECOND);
    assertThat(messages("push.deal")).hasSize(5);
    assertThat(messages("rs.unsub.deal")).hasSize(1);
  }

  @Test
  void connectionEndsSixtySecondsAfterTheLastPingHoweverBusyItIs() {
    subscribe("sub.depth", "{\"symbol\":\"BTC_USDT\"}");
    stay(100 * SECOND);
    exchange.advance(60 * SECOND - 1);
    assertThat(outlet.isOpen()).isTrue();
    exchange.advance(1);
    assertThat(outlet.isOpen()).isFalse();
    assertThat(messages("rs.error").get(0).get("data").asText())
        .isEqualTo("more than 60 seconds no response, close the channel");
    int before = outlet.texts.size();
    exchange.advance(SECOND);
    assertThat(outlet.texts).hasSize(before);
  }

  private void login(String key, String signature) {
    say(
        "{\"method\":\"login\",\"param\":{\"apiKey\":\""
            + key
            + "\",\"reqTime\":\""
            + exchange.nowMillis
            + "\",\"signature\":\""
            + signature
            + "\"}}");
  }

  @Test
  void loginIsSignedOverKeyAndTime() {
    String signature = CoreFixture.hmac(CoreFixture.API_KEY + exchange.nowMillis);
    login(CoreFixture.API_KEY, signature);
    assertThat(messages("rs.login").get(0).get("data").asText()).isEqualTo("success");
    say("{\"method\":\"personal.filter\",\"param\":{\"filters\":[{\"filter\":\"order\"}]}}");
    assertThat(messages("rs.personal.filter").get(0).get("data").asText()).isEqualTo("success");
  }

  @Test
  void wrongSignatureKeyOrTimeIsRefused() {
    String signature = CoreFixture.hmac(CoreFixture.API_KEY + exchange.nowMillis);
    login(CoreFixture.API_KEY, signature.replace('a', 'b'));
    login("mx0other", CoreFixture.hmac("mx0other" + exchange.nowMillis));
    exchange.fault(new Fault.ClockSkew(11_000));
    login(CoreFixture.API_KEY, signature);
    assertThat(messages("rs.error")).hasSize(3);
    say("{\"method\":\"personal.filter\",\"param\":{\"filters\":[]}}");
    assertThat(messages("rs.error")).hasSize(4);
  }

  @Test
  void disconnectOfFuturesLeavesSpotAlone() {
    CoreFixture.Client spot =
        exchange.connect().subscribe("spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT");
    exchange.fault(new Fault.Disconnect(Streams.FUTURES));
    exchange.advance(1);
    assertThat(outlet.isDropped).isTrue();
    assertThat(spot.outlet.isOpen()).isTrue();
  }

  @Test
  void versionsBeginAnewAfterARestart() {
    long before = exchange.core.book("BTC_USDT").version();
    exchange.fault(new Fault.Restart(0));
    exchange.advance(1);
    assertThat(exchange.core.book("BTC_USDT").version()).isLessThan(before);
    assertThat(outlet.isDropped).isTrue();
  }

  @Test
  void snapshotOfAnUnknownContractIsRefusedInTheEnvelope() {
    RestReply refused = exchange.get("/api/v1/contract/depth/NOPE_USDT", "").only();
    assertThat(refused.status()).isEqualTo(200);
    assertThat(refused.body()).contains("\"success\":false");
  }
}
