package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which rhythm the market is pushed. */
class SpotFeedsTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@";
  private static final String DEALS = "spot@public.aggre.deals.v3.api.pb@100ms@";
  private static final String QUOTE = "spot@public.aggre.bookTicker.v3.api.pb@10ms@";
  private static final String SLOW_QUOTE = "spot@public.aggre.bookTicker.v3.api.pb@100ms@";
  private static final String TOP = "spot@public.limit.depth.v3.api.pb@BTCUSDT@5";

  private final CoreFixture exchange = new CoreFixture();

  private static ExchangeOptions options(MarketProfile profile) {
    return CoreFixture.options().withProfile(profile);
  }

  private static Map<String, Long> countByChannel(Client client) {
    return client.outlet.messages().stream()
        .collect(Collectors.groupingBy(Wrapper::getChannel, Collectors.counting()));
  }

  @Test
  void calmMarketPushesEachChannelAtItsInterval() {
    Client client =
        exchange
            .connect()
            .subscribe(
                DEPTH + "BTCUSDT", DEALS + "BTCUSDT", QUOTE + "BTCUSDT", SLOW_QUOTE + "BTCUSDT");
    exchange.advance(10_000);
    assertThat(countByChannel(client))
        .isEqualTo(
            Map.of(
                DEPTH + "BTCUSDT", 100L,
                DEALS + "BTCUSDT", 50L,
                QUOTE + "BTCUSDT", 1_000L,
                SLOW_QUOTE + "BTCUSDT", 100L));
    assertThat(client.outlet.messages(Wrapper::hasPublicAggreDepths))
        .allMatch(message -> levels(message) == 16);
    assertThat(client.outlet.messages(Wrapper::hasPublicAggreDeals))
        .allMatch(message -> message.getPublicAggreDeals().getDealsCount() == 2);
  }

  private static int levels(Wrapper message) {
    PublicAggreDepths depth = message.getPublicAggreDepths();
    return depth.getAsksCount() + depth.getBidsCount();
  }

  @Test
  void busyMarketPushesThreeThousandQuotesASecondOfThirtyPairs() {
    CoreFixture busy = new CoreFixture(options(MarketProfile.BUSY));
    Client client =
        busy.connect()
            .subscribe(
                SpotMarket.symbols().stream()
                    .map(symbol -> QUOTE + symbol.name())
                    .toArray(String[]::new));
    busy.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(3_000);
  }

  @Test
  void busyUpdatesAreWide() {
    CoreFixture busy = new CoreFixture(options(MarketProfile.BUSY));
    Client client = busy.connect().subscribe(DEPTH + "BTCUSDT");
    busy.advance(1_000);
    assertThat(client.outlet.messages()).hasSize(10).allMatch(message -> levels(message) == 60);
  }

  @Test
  void pairsAreNotAllDueAtOnce() {
    Client client =
        exchange
            .connect()
            .subscribe(
                SpotMarket.symbols().stream()
                    .map(symbol -> DEPTH + symbol.name())
                    .toArray(String[]::new));
    List<Integer> perMilli = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int before = client.outlet.pushes.size();
      exchange.advance(1);
      perMilli.add(client.outlet.pushes.size() - before);
    }
    assertThat(client.outlet.pushes).hasSize(30);
    assertThat(perMilli).allMatch(count -> count <= 1);
  }

  @Test
  void peakComesInClumps() {
    CoreFixture peak = new CoreFixture(options(MarketProfile.PEAK));
    Client client = peak.connect().subscribe(DEPTH + "BTCUSDT", QUOTE + "BTCUSDT");
    peak.advance(99);
    assertThat(client.outlet.pushes.size()).isBetween(1_110, 1_131);
    peak.advance(901);
    assertThat(client.outlet.pushes.size()).isBetween(2_466, 2_467);
    assertThat(client.outlet.messages(Wrapper::hasPublicAggreDepths))
        .allMatch(message -> levels(message) == 400);
  }

  @Test
  void stressIsTenTimesThePeakWithAnUpdateOfAThousandLevelsEachSecond() {
    CoreFixture stress = new CoreFixture(options(MarketProfile.STRESS));
    Client client = stress.connect().subscribe(DEPTH + "BTCUSDT", QUOTE + "BTCUSDT");
    stress.advance(1_999);
    assertThat(client.outlet.pushes.size()).isBetween(2 * 24_660 - 30, 2 * 24_660);
    assertThat(
            client.outlet.messages(Wrapper::hasPublicAggreDepths).stream()
                .filter(message -> levels(message) == 1_000))
        .hasSize(2);
  }

  @Test
  void givenRateIsSharedByAllThatIsSubscribedTo() {
    CoreFixture rated = new CoreFixture(CoreFixture.options().withMessagesPerSecond(1_000));
    Client client = rated.connect();
    for (String symbol : List.of("BTCUSDT", "ETHUSDT")) {
      client.subscribe(DEPTH + symbol, DEALS + symbol, QUOTE + symbol);
    }
    rated.advance(10_000);
    Map<String, Long> counts = countByChannel(client);
    assertThat(client.outlet.pushes.size()).isBetween(9_999, 10_001);
    for (String symbol : List.of("BTCUSDT", "ETHUSDT")) {
      assertThat(counts.get(QUOTE + symbol)).isBetween(4_300L, 4_400L);
      assertThat(counts.get(DEPTH + symbol)).isBetween(430L, 440L);
      assertThat(counts.get(DEALS + symbol)).isBetween(215L, 220L);
    }
  }

  @Test
  void givenRateOfOneChannelIsAllItsOwn() {
    CoreFixture rated = new CoreFixture(CoreFixture.options().withMessagesPerSecond(5_000));
    Client client = rated.connect().subscribe(DEPTH + "BTCUSDT");
    rated.advance(1_000);
    assertThat(client.outlet.pushes.size()).isBetween(4_999, 5_001);
  }

  @Test
  void rateChangesNothingAboutVersions() {
    CoreFixture rated = new CoreFixture(CoreFixture.options().withMessagesPerSecond(2_000));
    Client client = rated.connect().subscribe(DEPTH + "BTCUSDT", QUOTE + "BTCUSDT");
    rated.advance(2_000);
    assertContiguous(client);
  }

  @ParameterizedTest
  @EnumSource(MarketProfile.class)
  void updatesOfAChannelAreContiguous(MarketProfile profile) {
    CoreFixture profiled = new CoreFixture(options(profile));
    Client client = profiled.connect().subscribe(DEPTH + "BTCUSDT");
    profiled.advance(profile == MarketProfile.STRESS ? 5 : 1_000);
    assertContiguous(client);
  }

  private static void assertContiguous(Client client) {
    List<Wrapper> updates = client.outlet.messages(Wrapper::hasPublicAggreDepths);
    assertThat(updates.size()).isGreaterThan(5);
    long version = Long.parseLong(updates.get(0).getPublicAggreDepths().getFromVersion()) - 1;
    for (Wrapper update : updates) {
      assertThat(update.getPublicAggreDepths().getFromVersion())
          .isEqualTo(Long.toString(version + 1));
      version = Long.parseLong(update.getPublicAggreDepths().getToVersion());
    }
  }

  @Test
  void scheduleDoesNotDependOnWhenItIsLookedAt() {
    CoreFixture late = new CoreFixture();
    Client waiting = late.connect().subscribe(DEPTH + "BTCUSDT", QUOTE + "BTCUSDT");
    Client punctual = exchange.connect().subscribe(DEPTH + "BTCUSDT", QUOTE + "BTCUSDT");
    exchange.advance(5_000);
    for (int lateMillis : new int[] {1, 999, 3_000, 7, 993}) {
      late.jump(lateMillis);
    }
    assertThat(waiting.outlet.pushes).containsExactlyElementsOf(punctual.outlet.pushes);
  }

  @Test
  void timeOfAMessageIsWhenItWasDue() {
    Client client = exchange.connect().subscribe(QUOTE + "BTCUSDT");
    exchange.jump(1_000);
    List<Long> times = client.outlet.messages().stream().map(Wrapper::getSendTime).toList();
    assertThat(times).hasSize(100);
    assertThat(times.get(99) - times.get(0)).isEqualTo(990);
    assertThat(times.get(0)).isBetween(CoreFixture.START_MILLIS, CoreFixture.START_MILLIS + 10);
  }

  @Test
  void whatWasDueTenSecondsAgoIsGivenUpAndCounted() {
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.jump(60_000);
    assertThat(client.outlet.pushes.size()).isBetween(99, 101);
    assertThat(exchange.core.counters().beatsSkipped()).isPositive();
    exchange.advance(1_000);
    assertContiguous(client);
  }

  @Test
  void latenessIsRecorded() {
    exchange.connect().subscribe(DEPTH + "BTCUSDT");
    exchange.advance(1_000);
    assertThat(exchange.core.counters().latenessMillisMax()).isLessThanOrEqualTo(1);
    assertThat(exchange.core.counters().beatsLate()).isZero();
    exchange.jump(500);
    assertThat(exchange.core.counters().latenessMillisMax()).isBetween(490L, 500L);
    assertThat(exchange.core.counters().beatsLate()).isPositive();
  }

  @Test
  void topOfTheBookIsPushedWithEachUpdate() {
    Client client = exchange.connect().subscribe(TOP);
    exchange.advance(1_000);
    assertThat(client.outlet.messages(Wrapper::hasPublicLimitDepths))
        .hasSize(10)
        .allMatch(message -> message.getChannel().equals(TOP))
        .allMatch(message -> message.getPublicLimitDepths().getAsksCount() == 5);
  }

  @Test
  void bookGoesOnThoughNobodyIsSubscribedToIt() {
    for (ExchangeOptions each :
        List.of(CoreFixture.options(), CoreFixture.options().withMessagesPerSecond(100))) {
      CoreFixture unheard = new CoreFixture(each);
      long before = unheard.core.book("BTCUSDT").version();
      unheard.advance(1_000);
      assertThat(unheard.core.book("BTCUSDT").version()).isGreaterThan(before);
    }
  }

  @Test
  void whoeverComesLaterIsHeardToo() {
    String channel = "spot@public.aggre.depth.v3.api.pb@%s@BTCUSDT";
    CoreFixture market = new CoreFixture(CoreFixture.options());
    Client first = market.connect().subscribe(channel.formatted("100ms"));
    market.advance(1_000);
    Client second = market.connect().subscribe(channel.formatted("10ms"));
    market.advance(1_000);
    assertThat(first.outlet.pushes).isNotEmpty();
    assertThat(second.outlet.pushes).isNotEmpty();
  }

  @Test
  void seedDecidesWhatIsPushed() {
    CoreFixture other = new CoreFixture(CoreFixture.options().withSeed(99));
    CoreFixture same = new CoreFixture();
    Client client = exchange.connect().subscribe(DEPTH + "BTCUSDT");
    Client sameClient = same.connect().subscribe(DEPTH + "BTCUSDT");
    Client otherClient = other.connect().subscribe(DEPTH + "BTCUSDT");
    List.of(exchange, same, other).forEach(each -> each.advance(1_000));
    assertThat(sameClient.outlet.pushes).containsExactlyElementsOf(client.outlet.pushes);
    assertThat(otherClient.outlet.pushes.get(0)).isNotEqualTo(client.outlet.pushes.get(0));
  }
}
