package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.exchange.CoreFixture.Answer;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.hotpath.execution.ReportedStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong with requests, the clock and the exchange as a whole when it is asked for. */
class RequestFaultsTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final String ORDERS = "spot@private.orders.v3.api.pb";

  private final CoreFixture exchange = new CoreFixture();

  private Answer place(String id) {
    return exchange.limit("BUY", "1", "100", id);
  }

  @Test
  void requestIsToldToWaitAndTakesNothing() {
    exchange.fault(new Fault.TooManyRequests(Requests.SUBMIT, 2, 7));
    for (String id : new String[] {"a", "b"}) {
      RestReply refused = place(id).only();
      assertThat(refused.status()).isEqualTo(429);
      assertThat(refused.retryAfterSeconds()).isEqualTo(7);
    }
    assertThat(place("c").status()).isEqualTo(200);
    assertThat(exchange.core.orders()).hasSize(1);
    assertThat(exchange.core.counters().tooManyRequests()).isEqualTo(2);
  }

  @Test
  void requestsWithinTheTimeToWaitAreCounted() {
    exchange.fault(new Fault.TooManyRequests(Requests.SUBMIT, 1, 7));
    place("a");
    assertThat(exchange.core.counters().requestsTooEarly()).isZero();
    exchange.advance(6_999);
    exchange.get("/api/v3/ping", "");
    exchange.advance(1);
    exchange.get("/api/v3/ping", "");
    assertThat(exchange.core.counters().requestsTooEarly()).isEqualTo(1);
  }

  @Test
  void errorBeforeAcceptTakesNothing() {
    exchange.fault(new Fault.ErrorBeforeAccept(Requests.SUBMIT, 1, 503));
    Answer failed = place("a");
    assertThat(failed.status()).isEqualTo(503);
    assertThat(failed.only().body()).startsWith("<html>");
    assertThat(exchange.core.orders("a")).isEmpty();
    assertThat(place("a").status()).isEqualTo(200);
  }

  @Test
  void errorAfterAcceptHasTakenTheOrder() {
    exchange.fault(new Fault.ErrorAfterAccept(Requests.SUBMIT, 1, 504));
    assertThat(place("a").status()).isEqualTo(504);
    assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.NEW);
    assertThat(exchange.core.counters().serverErrors()).isEqualTo(1);
  }

  @Test
  void lostReplyHasTakenTheOrderAndEndsTheConnection() {
    Client client = exchange.connect(exchange.newListenKey()).subscribe(ORDERS);
    exchange.fault(new Fault.LostReply(Requests.SUBMIT, 1));
    Answer lost = place("a");
    assertThat(lost.replies).isEmpty();
    assertThat(lost.isDropped).isTrue();
    assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.NEW);
    assertThat(client.outlet.pushes).hasSize(1);
    assertThat(exchange.core.counters().repliesLost()).isEqualTo(1);
    assertThat(place("b").status()).isEqualTo(200);
  }

  @Test
  void delayedReplyComesSoMuchLaterAndTheOrderIsTakenAtOnce() {
    exchange.fault(new Fault.DelayReplies(Requests.SUBMIT, 1, 1_500));
    Answer delayed = place("a");
    assertThat(exchange.core.orders("a")).hasSize(1);
    exchange.advance(1_499);
    assertThat(delayed.replies).isEmpty();
    exchange.advance(1);
    assertThat(delayed.status()).isEqualTo(200);
    assertThat(place("b").status()).isEqualTo(200);
  }

  @Test
  void faultsOfDifferentKindsMeetInOneRequest() {
    exchange.fault(new Fault.ErrorAfterAccept(Requests.SUBMIT, 1, 500));
    exchange.fault(new Fault.DelayReplies(Requests.ANY, 1, 100));
    Answer answer = place("a");
    assertThat(answer.replies).isEmpty();
    exchange.advance(100);
    assertThat(answer.status()).isEqualTo(500);
  }

  @Test
  void faultWaitsForTheRequestsThatItIsMeantFor() {
    exchange.fault(new Fault.ErrorBeforeAccept(Requests.CANCEL, 1, 500));
    exchange.fault(new Fault.ErrorBeforeAccept(Requests.QUERY, 1, 501));
    exchange.fault(new Fault.ErrorBeforeAccept(Requests.SNAPSHOT, 1, 502));
    exchange.fault(new Fault.ErrorBeforeAccept(Requests.LISTEN_KEY, 1, 503));
    assertThat(exchange.get("/api/v3/ping", "").status()).isEqualTo(200);
    assertThat(place("a").status()).isEqualTo(200);
    assertThat(exchange.get("/api/v3/depth", "symbol=BTCUSDT").status()).isEqualTo(502);
    String query = "symbol=BTCUSDT&origClientOrderId=a";
    assertThat(exchange.signed("GET", "/api/v3/order", query).status()).isEqualTo(501);
    assertThat(exchange.signed("DELETE", "/api/v3/order", query).status()).isEqualTo(500);
    assertThat(exchange.signed("POST", "/api/v3/userDataStream", "").status()).isEqualTo(503);
    assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.NEW);
  }

  @ParameterizedTest
  @ValueSource(longs = {-30_000, -1_500, -1_100, 5_100, 30_000})
  void skewedClockRefusesWhatIsStampedRightly(long skewMillis) {
    exchange.fault(new Fault.ClockSkew(skewMillis));
    assertThat(place("a").code()).isEqualTo(700003);
    long told = exchange.get("/api/v3/time", "").json().get("serverTime").asLong();
    assertThat(told).isEqualTo(exchange.nowMillis + skewMillis);
    assertThat(exchange.signedAt("GET", "/api/v3/account", "", told).status()).isEqualTo(200);
  }

  @Test
  void skewedClockShowsInPushesAndChangesNoRhythm() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.fault(new Fault.ClockSkew(-30_000));
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(10);
    assertThat(client.outlet.messages().get(0).getSendTime())
        .isBetween(CoreFixture.START_MILLIS - 30_000, CoreFixture.START_MILLIS - 29_900);
    assertThat(client.outlet.isOpen()).isTrue();
  }

  @Test
  void restartEndsEverythingAndNothingIsAnsweredMeanwhile() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(500);
    exchange.fault(new Fault.Restart(2_000));
    exchange.advance(0);
    assertThat(client.outlet.isDropped).isTrue();
    assertThat(exchange.connectionsDropped).isEqualTo(1);
    exchange.advance(1_999);
    assertThat(exchange.core.isDown(exchange.nowMillis)).isTrue();
    assertThat(exchange.get("/api/v3/ping", "").isDropped).isTrue();
    exchange.advance(1);
    assertThat(exchange.core.isDown(exchange.nowMillis)).isFalse();
    assertThat(exchange.get("/api/v3/ping", "").status()).isEqualTo(200);
  }

  @Test
  void versionsBeginAnewAfterARestartAndFitTheSnapshot() {
    long before = exchange.core.book("BTCUSDT").version();
    exchange.fault(new Fault.Restart(0));
    Client client = exchange.connect().subscribe(DEPTH);
    long version =
        exchange.get("/api/v3/depth", "symbol=BTCUSDT").json().get("lastUpdateId").asLong();
    assertThat(version).isLessThan(before);
    exchange.advance(1_000);
    assertThat(client.outlet.messages().get(0).getPublicAggreDepths().getFromVersion())
        .isEqualTo(Long.toString(version + 1));
  }

  @Test
  void openOrdersSurviveARestartAndAreFilledAfterIt() {
    exchange.limit("SELL", "1", "1", "filled");
    place("resting");
    long price = exchange.bestAsk("BTCUSDT") - 1;
    exchange.limit("BUY", "1", CoreFixture.price(price), "soon");
    exchange.fault(new Fault.Restart(1_000));
    exchange.advance(1_000);
    assertThat(exchange.recorded("resting").status()).isEqualTo(ReportedStatus.NEW);
    assertThat(exchange.recorded("filled").status()).isEqualTo(ReportedStatus.FILLED);
    for (int i = 0; i < 100_000 && exchange.recorded("soon").filled() == 0; i++) {
      exchange.advance(100);
    }
    assertThat(exchange.recorded("soon").status()).isEqualTo(ReportedStatus.FILLED);
    assertThat(
            exchange
                .signed("DELETE", "/api/v3/order", "symbol=BTCUSDT&origClientOrderId=resting")
                .status())
        .isEqualTo(200);
  }

  @Test
  void expiredListenKeysEndTheirConnectionsAndOpenNothing() {
    String key = exchange.newListenKey();
    Client client = exchange.connect(key).subscribe(ORDERS);
    Client market = exchange.connect().subscribe(DEPTH);
    exchange.fault(new Fault.ExpireListenKeys());
    exchange.advance(1);
    assertThat(client.outlet.isDropped).isTrue();
    assertThat(market.outlet.isOpen()).isTrue();
    assertThat(exchange.signed("PUT", "/api/v3/userDataStream", "listenKey=" + key).code())
        .isEqualTo(730708);
  }

  @Test
  void suspendedPairRefusesOrdersForAWhile() {
    exchange.fault(new Fault.SuspendTrading("BTCUSDT", 1_000));
    assertThat(place("a").code()).isEqualTo(30016);
    assertThat(
            exchange
                .get("/api/v3/exchangeInfo", "symbol=BTCUSDT")
                .json()
                .get("symbols")
                .get(0)
                .get("status")
                .asText())
        .isEqualTo("2");
    exchange.advance(1_000);
    assertThat(place("a").status()).isEqualTo(200);
  }

  @Test
  void faultsAreCounted() {
    exchange.fault(new Fault.ClockSkew(1));
    exchange.fault(new Fault.LostReply(Requests.ANY, 3));
    exchange.advance(1);
    assertThat(exchange.core.counters().faults()).isEqualTo(2);
  }
}
