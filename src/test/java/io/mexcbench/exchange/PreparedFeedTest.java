package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Updates that were made before, and sent round after round. */
class PreparedFeedTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@";
  private static final int ROUND = 64;

  private final CoreFixture exchange =
      new CoreFixture(
          CoreFixture.options().withPreparedUpdates(ROUND).withMessagesPerSecond(1_000));

  /** A book as a client keeps it, in decimals of its own. */
  private static final class ClientBook {
    final NavigableMap<BigDecimal, BigDecimal> bids = new TreeMap<>();
    final NavigableMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
    long version;

    ClientBook(JsonNode snapshot) {
      version = snapshot.get("lastUpdateId").asLong();
      snapshot.get("bids").forEach(level -> set(bids, level.get(0), level.get(1)));
      snapshot.get("asks").forEach(level -> set(asks, level.get(0), level.get(1)));
    }

    private static void set(Map<BigDecimal, BigDecimal> side, JsonNode price, JsonNode quantity) {
      set(side, price.asText(), quantity.asText());
    }

    private static void set(Map<BigDecimal, BigDecimal> side, String price, String quantity) {
      BigDecimal amount = new BigDecimal(quantity).stripTrailingZeros();
      if (amount.signum() == 0) {
        side.remove(new BigDecimal(price).stripTrailingZeros());
      } else {
        side.put(new BigDecimal(price).stripTrailingZeros(), amount);
      }
    }

    void apply(PublicAggreDepths update) {
      assertThat(Long.parseLong(update.getFromVersion())).isEqualTo(version + 1);
      version = Long.parseLong(update.getToVersion());
      for (Level level : update.getAsksList()) {
        set(asks, level.getPrice(), level.getQuantity());
      }
      for (Level level : update.getBidsList()) {
        set(bids, level.getPrice(), level.getQuantity());
      }
      assertThat(bids.lastKey()).isLessThan(asks.firstKey());
    }
  }

  private ClientBook snapshot(String symbol) {
    return new ClientBook(exchange.get("/api/v3/depth", "symbol=" + symbol + "&limit=5000").json());
  }

  @Test
  void updatesFollowEachOtherAndLeadBackToWhereTheyBegan() {
    ClientBook book = snapshot("BTCUSDT");
    ClientBook beginning = snapshot("BTCUSDT");
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(200);
    List<Wrapper> pushes = client.outlet.messages(Wrapper::hasPublicAggreDepths);
    assertThat(pushes).hasSizeGreaterThan(2 * ROUND);
    for (int i = 0; i < pushes.size(); i++) {
      assertThat(pushes.get(i).getSendTime())
          .isBetween(CoreFixture.START_MILLIS, CoreFixture.START_MILLIS + 200);
      book.apply(pushes.get(i).getPublicAggreDepths());
      boolean isWholeRound = (i + 1) % ROUND == 0;
      assertThat(book.bids.equals(beginning.bids) && book.asks.equals(beginning.asks))
          .isEqualTo(isWholeRound);
    }
  }

  @Test
  void updatesOfEveryPairSayWhoseTheyAreAndWhenTheyWereSent() throws Exception {
    for (Symbol symbol : SpotMarket.symbols()) {
      PreparedRound round = new PreparedRound(symbol, 1, 4, 16);
      for (int i = 0; i < 8; i++) {
        long sendMillis = CoreFixture.START_MILLIS + i;
        Wrapper push = Wrapper.parseFrom(round.push(sendMillis));
        assertThat(push.getChannel()).isEqualTo(DEPTH + symbol.name());
        assertThat(push.getSymbol()).isEqualTo(symbol.name());
        assertThat(push.getSendTime()).isEqualTo(sendMillis);
        assertThat(push.getPublicAggreDepths().getFromVersion()).hasSize(13);
      }
    }
  }

  @Test
  void snapshotInTheMiddleOfARoundIsThatOfItsVersion() {
    ClientBook book = snapshot("ETHUSDT");
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT", DEPTH + "ETHUSDT");
    exchange.advance(51);
    client.outlet.messages(Wrapper::hasPublicAggreDepths).stream()
        .filter(push -> push.getSymbol().equals("ETHUSDT"))
        .forEach(push -> book.apply(push.getPublicAggreDepths()));
    ClientBook middle = snapshot("ETHUSDT");
    assertThat(middle.version).isEqualTo(book.version);
    assertThat(middle.bids).isEqualTo(book.bids);
    assertThat(middle.asks).isEqualTo(book.asks);
    BookRecord record = exchange.core.book("ETHUSDT");
    assertThat(record.version()).isEqualTo(book.version);
    assertThat(record.bids()).hasSameSizeAs(book.bids);
  }

  @Test
  void pairsTakeTurnsAtTheRateThatIsGiven() {
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT", DEPTH + "ETHUSDT");
    exchange.advance(1_000);
    List<Wrapper> pushes = client.outlet.messages();
    assertThat(pushes).hasSizeBetween(999, 1_001);
    assertThat(pushes.stream().filter(push -> push.getSymbol().equals("BTCUSDT")).count())
        .isBetween(499L, 501L);
  }

  @Test
  void ordersAreFilledAtTheBestPriceOfTheMoment() {
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(33);
    ClientBook now = snapshot("BTCUSDT");
    exchange
        .order(
            "symbol=BTCUSDT&side=BUY&type=IMMEDIATE_OR_CANCEL&quantity=0.001&price="
                + now.asks.firstKey().toPlainString()
                + "&newClientOrderId=one")
        .only();
    assertThat(exchange.recorded("one").filled()).isPositive();
    assertThat(client.outlet.isOpen()).isTrue();
  }

  @Test
  void restingOrderIsFilledWhenAnUpdateReachesItsPrice() {
    ClientBook book = snapshot("BTCUSDT");
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(ROUND);
    BigDecimal lowest = book.asks.firstKey();
    for (Wrapper push : client.outlet.messages(Wrapper::hasPublicAggreDepths)) {
      book.apply(push.getPublicAggreDepths());
      lowest = lowest.min(book.asks.firstKey());
    }
    exchange.limit("BUY", "1", lowest.toPlainString(), "rests").only();
    assertThat(exchange.recorded("rests").filled()).isZero();
    exchange.advance(ROUND);
    assertThat(exchange.recorded("rests").filled()).isPositive();
  }

  @Test
  void stallHoldsUpdatesBackAndThenAllOfThemCome() {
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(100);
    int before = client.outlet.pushes.size();
    exchange.fault(new Fault.StallPushes(3_000));
    exchange.advance(2_999);
    assertThat(client.outlet.pushes).hasSize(before);
    exchange.advance(1);
    assertThat(client.outlet.pushes).hasSize(before + 3_000);
    assertThat(exchange.core.counters().latenessMillisMax()).isBetween(2_990L, 3_000L);
    assertThat(exchange.core.counters().pushesSent()).isEqualTo(client.outlet.pushes.size());
  }

  @Test
  void timesAreThoseOfTheClockThatClientsAreShown() {
    exchange.fault(new Fault.ClockSkew(5_000));
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(50);
    assertThat(client.outlet.messages(Wrapper::hasPublicAggreDepths))
        .isNotEmpty()
        .allSatisfy(
            push ->
                assertThat(push.getSendTime())
                    .isBetween(CoreFixture.START_MILLIS + 5_000, CoreFixture.START_MILLIS + 5_050));
  }

  @Test
  void versionsGoOnAfterARestart() {
    exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(100);
    long before = snapshot("BTCUSDT").version;
    exchange.fault(new Fault.Restart(0));
    exchange.advance(100);
    ClientBook book = snapshot("BTCUSDT");
    assertThat(book.version).isEqualTo(before);
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(10);
    client
        .outlet
        .messages(Wrapper::hasPublicAggreDepths)
        .forEach(push -> book.apply(push.getPublicAggreDepths()));
    assertThat(book.version).isGreaterThan(before);
  }

  @Test
  void updatesOfTheOtherIntervalAreNotSent() {
    Client client = exchange.connect().subscribe("spot@public.aggre.depth.v3.api.pb@10ms@BTCUSDT");
    exchange.advance(100);
    assertThat(client.outlet.pushes).isEmpty();
  }

  @Test
  void withoutARateThereAreAHundredASecond() {
    CoreFixture usual = new CoreFixture(CoreFixture.options().withPreparedUpdates(ROUND));
    Client client = usual.connect().subscribe(DEPTH + "BTCUSDT");
    usual.advance(1_000);
    assertThat(client.outlet.pushes).hasSizeBetween(99, 101);
  }

  @Test
  void rateIsChangedAndAccountedForAsThatOfAMarketThatIsMadeOnTheWay() {
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(100);
    OfferedReading before = exchange.core.offered(exchange.nowMillis);
    assertThat(before.due()).isEqualTo(before.came()).isBetween(100L, 101L);
    int pushed = client.outlet.pushes.size();
    exchange.core.offer(5_000, exchange.nowMillis);
    exchange.advance(200);
    OfferedReading after = exchange.core.offered(exchange.nowMillis);
    assertThat(after.due() - before.due()).isBetween(1_000L, 1_001L);
    assertThat(after.came()).isEqualTo(after.due());
    assertThat(client.outlet.pushes.size() - pushed)
        .isEqualTo((int) (after.came() - before.came()));
    assertThat(after.sent()).isEqualTo(client.outlet.pushes.size());
    exchange.core.offer(0, exchange.nowMillis);
    exchange.advance(500);
    assertThat(exchange.core.offered(exchange.nowMillis).due()).isEqualTo(after.due());
    assertThat(client.outlet.pushes).hasSize((int) after.sent());
  }

  @Test
  void rateMayBeSetByHttp() {
    assertThat(exchange.send("POST", LoadCalls.PATH, "", "{\"messagesPerSecond\":5}", "").status())
        .isEqualTo(200);
  }

  @Test
  void seedDecidesTheBook() {
    assertThat(bidsOfSeed(1)).isEqualTo(bidsOfSeed(1)).isNotEqualTo(bidsOfSeed(2));
  }

  private static Map<Long, Long> bidsOfSeed(long seed) {
    return new CoreFixture(CoreFixture.options().withPreparedUpdates(ROUND).withSeed(seed))
        .core
        .book("BTCUSDT")
        .bids();
  }
}
