package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.oracle.Wrapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong with pushes and connections when it is asked for. */
class PushFaultsTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final String OTHER_DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@ETHUSDT";
  private static final String QUOTE = "spot@public.aggre.bookTicker.v3.api.pb@10ms@BTCUSDT";
  private static final String ORDERS = "spot@private.orders.v3.api.pb";

  private final CoreFixture exchange = new CoreFixture();

  /** By how much each update skips versions, in the order in which they came. */
  private static List<Long> gaps(Client client) {
    List<Long> gaps = new ArrayList<>();
    long version = -1;
    for (Wrapper message : client.outlet.messages(Wrapper::hasPublicAggreDepths)) {
      long from = Long.parseLong(message.getPublicAggreDepths().getFromVersion());
      gaps.add(version < 0 ? 0 : from - version - 1);
      version = Long.parseLong(message.getPublicAggreDepths().getToVersion());
    }
    return gaps;
  }

  @Test
  void disconnectedStreamsEndWithoutAWordAndTheOthersGoOn() {
    Client market = exchange.connect().subscribe(DEPTH);
    Client own = exchange.connect(exchange.newListenKey()).subscribe(ORDERS);
    exchange.fault(new Fault.Disconnect(Streams.PRIVATE));
    exchange.advance(1);
    assertThat(own.outlet.isDropped).isTrue();
    assertThat(own.outlet.closeCode).isZero();
    assertThat(market.outlet.isOpen()).isTrue();
    exchange.fault(new Fault.Disconnect(Streams.MARKET));
    exchange.advance(1);
    assertThat(market.outlet.isDropped).isTrue();
    assertThat(exchange.core.counters().connectionsOpen()).isZero();
  }

  @Test
  void connectionCanComeBackAfterADisconnect() {
    exchange.connect().subscribe(DEPTH);
    exchange.fault(new Fault.Disconnect(Streams.ALL));
    exchange.advance(1_000);
    Client again = exchange.connect().subscribe(DEPTH);
    exchange.advance(1_000);
    assertThat(again.outlet.pushes).hasSize(10);
  }

  @Test
  void pushIsCutAfterSoManyBytesAndItsConnectionWithIt() {
    Client client = exchange.connect().subscribe(DEPTH);
    Client second = exchange.connect().subscribe(DEPTH);
    exchange.fault(new Fault.DisconnectMidFrame(17));
    exchange.advance(500);
    assertThat(client.outlet.cuts).containsExactly(17);
    assertThat(client.outlet.pushes).isEmpty();
    assertThat(second.outlet.cuts).isEmpty();
    assertThat(second.outlet.pushes).hasSize(5);
    assertThat(exchange.core.counters().connectionsOpen()).isEqualTo(1);
  }

  @Test
  void missingUpdatesLeaveAGapAndTheBookGoesOn() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(500);
    exchange.fault(new Fault.DepthGap("BTCUSDT", 2));
    exchange.advance(500);
    assertThat(client.outlet.pushes).hasSize(8);
    assertThat(gaps(client).stream().filter(gap -> gap > 0)).hasSize(1);
    assertThat(gaps(client).get(5)).isPositive();
    String last = client.outlet.messages().get(7).getPublicAggreDepths().getToVersion();
    assertThat(last).isEqualTo(Long.toString(exchange.core.book("BTCUSDT").version()));
    assertThat(exchange.core.counters().pushesWithheld()).isEqualTo(2);
  }

  @Test
  void gapWaitsForItsPair() {
    Client client = exchange.connect().subscribe(OTHER_DEPTH);
    exchange.fault(new Fault.DepthGap("BTCUSDT", 1));
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(10);
    exchange.fault(new Fault.DepthGap(Fault.ANY_SYMBOL, 1));
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(19);
  }

  @Test
  void gapWaitsUntilSomebodyHears() {
    exchange.fault(new Fault.DepthGap("BTCUSDT", 1));
    Client quotes = exchange.connect().subscribe(QUOTE);
    exchange.advance(1_000);
    assertThat(quotes.outlet.pushes).hasSize(100);
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(9);
  }

  @Test
  void reorderedUpdatesAreAllThereAndTwoHaveChangedPlaces() {
    CoreFixture right = new CoreFixture();
    Client expected = right.connect().subscribe(DEPTH);
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.fault(new Fault.DepthReorder("BTCUSDT"));
    exchange.advance(1_000);
    right.advance(1_000);
    List<byte[]> pushes = new ArrayList<>(expected.outlet.pushes);
    pushes.add(1, pushes.remove(0));
    assertThat(client.outlet.pushes).containsExactlyElementsOf(pushes);
  }

  @Test
  void duplicatedUpdateComesTwice() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.fault(new Fault.DuplicatePush("BTCUSDT"));
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(11);
    assertThat(client.outlet.pushes.get(0)).isEqualTo(client.outlet.pushes.get(1));
    assertThat(client.outlet.pushes.get(2)).isNotEqualTo(client.outlet.pushes.get(1));
  }

  @Test
  void stalledPushesComeLateAndAllAtOnce() {
    Client client = exchange.connect().subscribe(QUOTE, DEPTH);
    exchange.advance(1_000);
    int before = client.outlet.pushes.size();
    exchange.fault(new Fault.StallPushes(3_000));
    exchange.advance(2_999);
    assertThat(client.outlet.pushes).hasSize(before);
    exchange.advance(1);
    assertThat(client.outlet.pushes).hasSize(before + 330);
    assertThat(gaps(client)).containsOnly(0L);
    assertThat(exchange.core.counters().latenessMillisMax()).isBetween(2_980L, 3_000L);
  }

  @Test
  void stallLeavesRequestsAlone() {
    exchange.fault(new Fault.StallPushes(3_000));
    assertThat(exchange.get("/api/v3/ping", "").status()).isEqualTo(200);
  }

  @Test
  void faultHoldsFromTheMomentItIsRequested() {
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(99);
    exchange.fault(new Fault.DepthGap("BTCUSDT", 1));
    exchange.advance(5);
    assertThat(client.outlet.pushes).hasSize(1);
    exchange.advance(100);
    assertThat(client.outlet.pushes).hasSize(2);
  }

  @Test
  void impossibleFaultsAreRefused() {
    assertThatThrownBy(() -> new Fault.StallPushes(10_000))
        .hasMessage("a stall must be shorter than 10000 ms, got 10000");
    assertThatThrownBy(() -> new Fault.DepthGap("BTCUSDT", 0))
        .hasMessage("updates must be positive, got 0");
    assertThatThrownBy(() -> new Fault.DisconnectMidFrame(-1))
        .hasMessage("bytes must not be negative, got -1");
    assertThatThrownBy(() -> new Fault.ErrorBeforeAccept(Requests.ANY, 1, 200))
        .hasMessage("status must be from 400 to 599, got 200");
    assertThatThrownBy(() -> new Fault.LostReply(Requests.ANY, 0))
        .hasMessage("count must be positive, got 0");
    assertThatThrownBy(() -> new Fault.Restart(-1))
        .hasMessage("milliseconds must not be negative, got -1");
  }
}
