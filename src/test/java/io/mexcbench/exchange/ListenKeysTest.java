package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.exchange.CoreFixture.Answer;
import io.mexcbench.exchange.CoreFixture.Client;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys of private streams, by REST and on connections. */
class ListenKeysTest {
  private static final String PATH = "/api/v3/userDataStream";
  private static final String ORDERS = "spot@private.orders.v3.api.pb";
  private static final long MINUTE = 60_000;

  private final CoreFixture exchange = new CoreFixture();

  @Test
  void keyLivesSixtyMinutes() {
    String key = exchange.newListenKey();
    exchange.jump(60 * MINUTE - 1);
    Client client = exchange.connect(key).subscribe(ORDERS);
    assertThat(client.outlet.isOpen()).isTrue();
    exchange.advance(1);
    assertThat(client.outlet.isDropped).isTrue();
    assertThat(client.outlet.closeCode).as("ends without a word").isZero();
    assertThatThrownBy(() -> exchange.core.openSpot(key, client.outlet, exchange.nowMillis))
        .isInstanceOf(Refused.class);
  }

  @Test
  void extensionGivesAnotherSixtyMinutes() {
    String key = exchange.newListenKey();
    exchange.jump(59 * MINUTE);
    Answer extended = exchange.signed("PUT", PATH, "listenKey=" + key);
    assertThat(extended.json().get("listenKey").asText()).isEqualTo(key);
    exchange.jump(59 * MINUTE);
    assertThat(exchange.connect(key).outlet.isOpen()).isTrue();
  }

  @Test
  void closedKeyOpensNothingAndEndsItsConnections() {
    String key = exchange.newListenKey();
    Client client = exchange.connect(key).subscribe(ORDERS);
    Answer closed = exchange.signed("DELETE", PATH, "listenKey=" + key);
    assertThat(closed.json().get("listenKey").asText()).isEqualTo(key);
    exchange.advance(0);
    assertThat(client.outlet.isDropped).isTrue();
  }

  @Test
  void unknownKeyIsRefusedWithItsCodeAsAText() {
    for (String method : List.of("PUT", "DELETE")) {
      Answer refused = exchange.signed(method, PATH, "listenKey=nope");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.only().body())
          .isEqualTo("{\"code\":\"730708\",\"msg\":\"listen key information error\"}");
    }
  }

  @Test
  void sixtyKeysAreGivenAndNoMoreUntilOneEnds() {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      keys.add(exchange.newListenKey());
    }
    assertThat(keys).doesNotHaveDuplicates();
    assertThat(exchange.signed("POST", PATH, "").code()).isEqualTo(730708);
    exchange.signed("DELETE", PATH, "listenKey=" + keys.get(7));
    assertThat(exchange.newListenKey()).isNotIn(keys);
  }

  @Test
  void listNamesTheKeysThatLive() {
    String first = exchange.newListenKey();
    exchange.jump(30 * MINUTE);
    String second = exchange.newListenKey();
    assertThat(listed()).containsExactly(first, second);
    exchange.jump(30 * MINUTE);
    assertThat(listed()).containsExactly(second);
  }

  private List<String> listed() {
    List<String> names = new ArrayList<>();
    exchange
        .signed("GET", PATH, "")
        .json()
        .get("listenKey")
        .forEach(name -> names.add(name.asText()));
    return names;
  }

  @Test
  void fiveConnectionsUseAKeyAndTheSixthMustWait() {
    String key = exchange.newListenKey();
    Client first = exchange.connect(key);
    for (int i = 0; i < 4; i++) {
      exchange.connect(key);
    }
    assertThatThrownBy(() -> exchange.core.openSpot(key, first.outlet, exchange.nowMillis))
        .isInstanceOf(Refused.class);
    first.disconnect();
    assertThat(exchange.connect(key).outlet.isOpen()).isTrue();
  }

  @Test
  void keyNeedsASignature() {
    assertThat(exchange.send("POST", PATH, "", "", CoreFixture.API_KEY).code()).isEqualTo(700004);
  }
}
