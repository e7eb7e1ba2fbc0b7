package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.oracle.Wrapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a spot connection says and does. */
class SpotSessionTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final String DEALS = "spot@public.aggre.deals.v3.api.pb@100ms@BTCUSDT";
  private static final String QUOTE = "spot@public.aggre.bookTicker.v3.api.pb@10ms@BTCUSDT";
  private static final String ORDERS = "spot@private.orders.v3.api.pb";
  private static final long SECOND = 1_000;
  private static final long HOUR = 3_600_000;

  private final CoreFixture exchange = new CoreFixture();

  @Test
  void acceptedChannelsAreNamedInTheirOrder() {
    Client client = exchange.connect().subscribe(QUOTE, DEALS);
    assertThat(client.outlet.texts)
        .containsExactly("{\"id\":0,\"code\":0,\"msg\":\"" + QUOTE + "," + DEALS + "\"}");
  }

  @Test
  void idOfARequestIsEchoed() {
    Client client = exchange.connect();
    client.say("{\"method\":\"SUBSCRIPTION\",\"params\":[\"" + DEALS + "\"],\"id\":42}");
    assertThat(client.lastText()).isEqualTo("{\"id\":42,\"code\":0,\"msg\":\"" + DEALS + "\"}");
  }

  @Test
  void pingIsAnswered() {
    assertThat(exchange.connect().ping().lastText())
        .isEqualTo("{\"id\":0,\"code\":0,\"msg\":\"PONG\"}");
  }

  @Test
  void refusalHasCodeZeroAndAFullWidthColon() {
    String channel = "spot@public.miniTicker.v3.api@BTCUSDT@UTC+0";
    assertThat(exchange.connect().subscribe(channel).lastText())
        .isEqualTo(
            "{\"id\":0,\"code\":0,\"msg\":\"Not Subscribed successfully! ["
                + channel
                + "].  Reason\uff1a Blocked! \"}");
  }

  @Test
  void unknownLowerCaseAndRetiredChannelsAreRefused() {
    List<String> channels =
        List.of(
            "spot@public.aggre.deals.v3.api.pb@100ms@NOPEUSDT",
            "spot@public.aggre.deals.v3.api.pb@100ms@btcusdt",
            "spot@public.aggre.deals.v3.api.pb@50ms@BTCUSDT",
            "spot@public.aggre.deals.v3.api.pb@BTCUSDT",
            "spot@public.deals.v3.api.pb@BTCUSDT",
            "spot@public.increase.depth.v3.api.pb@BTCUSDT",
            "spot@public.limit.depth.v3.api.pb@BTCUSDT@50",
            "nonsense",
            "");
    for (String channel : channels) {
      Client client = exchange.connect().subscribe(channel);
      assertThat(client.outlet.texts).hasSize(1);
      assertThat(client.lastText()).contains("Not Subscribed successfully! [" + channel + "]");
    }
  }

  @Test
  void whatIsAcceptedAndWhatIsNotIsSaidApart() {
    Client client = exchange.connect().subscribe(DEALS, "nonsense");
    assertThat(client.outlet.texts).hasSize(2);
    assertThat(client.outlet.texts.get(0)).contains(DEALS).doesNotContain("Not Subscribed");
    assertThat(client.outlet.texts.get(1)).contains("Not Subscribed successfully! [nonsense]");
  }

  @Test
  void thirtyChannelsAreServedAndNoMore() {
    List<String> channels = new ArrayList<>();
    SpotMarket.symbols()
        .forEach(
            symbol -> channels.add("spot@public.aggre.depth.v3.api.pb@100ms@" + symbol.name()));
    channels.add(DEALS);
    channels.add(QUOTE);
    Client client = exchange.connect().subscribe(channels.toArray(String[]::new));
    assertThat(client.outlet.texts.get(0)).contains(channels.get(29));
    assertThat(client.lastText())
        .contains("Not Subscribed successfully! [" + DEALS + "," + QUOTE + "]");
    exchange.advance(2 * SECOND);
    assertThat(client.outlet.messages().stream().map(Wrapper::getChannel).distinct())
        .containsExactlyInAnyOrderElementsOf(channels.subList(0, 30));
  }

  @Test
  void limitCountsOverSeveralRequestsAndWhatIsGivenBackIsFree() {
    Client client = exchange.connect();
    for (int i = 0; i < 30; i++) {
      String symbol = SpotMarket.symbols().get(i).name();
      client.subscribe("spot@public.aggre.depth.v3.api.pb@100ms@" + symbol);
    }
    assertThat(client.subscribe(DEALS).lastText()).contains("Not Subscribed");
    assertThat(client.unsubscribe(DEPTH).lastText()).contains(DEPTH);
    assertThat(client.subscribe(DEALS).lastText()).doesNotContain("Not Subscribed");
  }

  @Test
  void channelSubscribedTwiceIsPushedOnce() {
    Client twice = exchange.connect().subscribe(DEPTH).subscribe(DEPTH);
    Client once = exchange.connect().subscribe(DEPTH);
    exchange.advance(5 * SECOND);
    assertThat(twice.outlet.pushes).hasSize(50).containsExactlyElementsOf(once.outlet.pushes);
  }

  @Test
  void nothingIsPushedAfterUnsubscribing() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(SECOND);
    int before = client.outlet.pushes.size();
    client.unsubscribe(DEPTH);
    exchange.advance(5 * SECOND);
    assertThat(client.outlet.pushes).hasSize(before).hasSize(10);
  }

  @Test
  void privateChannelsNeedAListenKey() {
    assertThat(exchange.connect().subscribe(ORDERS).lastText()).contains("Not Subscribed");
    Client client = exchange.connect(exchange.newListenKey()).subscribe(ORDERS);
    assertThat(client.lastText()).isEqualTo("{\"id\":0,\"code\":0,\"msg\":\"" + ORDERS + "\"}");
  }

  @Test
  void whatIsNoRequestIsAnsweredAndHarmsNothing() {
    Client client = exchange.connect();
    for (String text :
        List.of("", "{", "[]", "7", "{\"method\":\"NOPE\"}", "{\"method\":7}", "{}{}")) {
      client.say(text);
    }
    assertThat(client.outlet.texts)
        .hasSize(7)
        .containsOnly("{\"id\":0,\"code\":0,\"msg\":\"Illegal request\"}");
    assertThat(client.ping().lastText()).contains("PONG");
  }

  @Test
  void namesOfChannelsAreEscapedInAnswers() {
    Client client = exchange.connect();
    client.say("{\"method\":\"SUBSCRIPTION\",\"params\":[\"a\\\"b\"]}");
    assertThat(client.lastText()).contains("[a\\\"b]");
  }

  @Test
  void connectionWithoutSubscriptionEndsAfterThirtySeconds() {
    Client client = exchange.connect();
    exchange.advance(30 * SECOND - 1);
    assertThat(client.outlet.isOpen()).isTrue();
    exchange.advance(1);
    assertThat(client.outlet.closeReason).isEqualTo("30 seconds without subscription");
  }

  @Test
  void thirtySecondsBeginAnewWhenTheLastSubscriptionIsGivenBack() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(100 * SECOND);
    client.unsubscribe(DEPTH);
    exchange.advance(30 * SECOND - 1);
    assertThat(client.outlet.isOpen()).isTrue();
    exchange.advance(1);
    assertThat(client.outlet.isOpen()).isFalse();
  }

  @Test
  void pingsDoNotReplaceASubscription() {
    Client client = exchange.connect();
    exchange.advance(20 * SECOND);
    client.ping();
    exchange.advance(10 * SECOND);
    assertThat(client.outlet.isOpen()).isFalse();
  }

  @Test
  void connectionWithoutDataEndsAfterSixtySeconds() {
    Client client = exchange.connect(exchange.newListenKey()).subscribe(ORDERS);
    exchange.advance(60 * SECOND - 1);
    assertThat(client.outlet.isOpen()).isTrue();
    exchange.advance(1);
    assertThat(client.outlet.closeReason).isEqualTo("60 seconds without data");
  }

  @Test
  void pingsKeepASilentConnection() {
    Client client = exchange.connect(exchange.newListenKey()).subscribe(ORDERS);
    for (int i = 0; i < 10; i++) {
      exchange.advance(50 * SECOND);
      client.ping();
    }
    assertThat(client.outlet.isOpen()).isTrue();
  }

  @Test
  void pushesKeepAConnection() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(200 * SECOND);
    assertThat(client.outlet.isOpen()).isTrue();
  }

  @Test
  void everyConnectionEndsAfterADay() {
    String key = exchange.newListenKey();
    Client client = exchange.connect(key).subscribe(ORDERS);
    for (int i = 0; i < 24 * 60 * 2 - 1; i++) {
      exchange.signed("PUT", "/api/v3/userDataStream", "listenKey=" + key);
      exchange.jump(30 * SECOND);
      client.ping();
    }
    assertThat(client.outlet.isOpen()).isTrue();
    exchange.jump(30 * SECOND);
    assertThat(client.outlet.closeReason).isEqualTo("connected for 24 hours");
    assertThat(exchange.nowMillis - CoreFixture.START_MILLIS).isEqualTo(24 * HOUR);
  }

  @Test
  void moreThanAHundredMessagesASecondEndTheConnection() {
    Client client = exchange.connect();
    for (int i = 0; i < 100; i++) {
      client.ping();
    }
    assertThat(client.outlet.isOpen()).isTrue();
    client.ping();
    assertThat(client.outlet.closeCode).isEqualTo(1008);
  }

  @Test
  void hundredMessagesInEachSecondAreAllowed() {
    Client client = exchange.connect();
    for (int i = 0; i < 1_000; i++) {
      client.ping();
      exchange.advance(10);
    }
    assertThat(client.outlet.texts).hasSize(1_000);
    assertThat(client.outlet.isOpen()).isTrue();
  }

  @Test
  void connectionThatLeftIsForgotten() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(SECOND);
    client.disconnect();
    int before = client.outlet.pushes.size();
    exchange.advance(SECOND);
    assertThat(client.outlet.pushes).hasSize(before);
    assertThat(exchange.core.counters().connectionsOpen()).isZero();
    assertThat(exchange.core.counters().connections()).isEqualTo(1);
  }

  @Test
  void slowConnectionLosesPushesWhichAreCounted() {
    Client slow = exchange.connect().subscribe(DEPTH);
    Client quick = exchange.connect().subscribe(DEPTH);
    slow.outlet.isSlow = true;
    exchange.advance(SECOND);
    assertThat(slow.outlet.pushes).isEmpty();
    assertThat(quick.outlet.pushes).hasSize(10);
    assertThat(exchange.core.counters().pushesDropped()).isEqualTo(10);
    assertThat(exchange.core.counters().pushesSent()).isEqualTo(10);
  }
}
