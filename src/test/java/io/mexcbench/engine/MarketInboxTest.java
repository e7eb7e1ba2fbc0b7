package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.mexcbench.corpus.SpotBody;
import io.mexcbench.corpus.SpotEncoder;
import io.mexcbench.corpus.SpotEnvelope;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.metrics.Metrics;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketInboxTest {
  private static final Symbol BTC = new Symbol(0, "BTCUSDT", 2, 4);
  private static final Symbol ETH = new Symbol(1, "ETHUSDT", 2, 4);

  private final SpotEncoder encoder = new SpotEncoder();
  private final MarketInbox inbox = new MarketInbox(List.of(BTC, ETH), 512);
  private final List<String> heard = new ArrayList<>();

  private byte[] depth(Symbol symbol, long from, long to) {
    return encoder.encode(
        SpotEnvelope.of("depth", symbol.name(), 5),
        new SpotBody.Depth(
            List.of(new SpotBody.Level("1.01", Long.toString(to))),
            List.of(),
            "e",
            Long.toString(from),
            Long.toString(to),
            1));
  }

  private byte[] quote(Symbol symbol) {
    SpotBody.Level level = new SpotBody.Level("1.01", "2");
    return encoder.encode(
        SpotEnvelope.of("quote", symbol.name(), 5), new SpotBody.BookTicker(level, level, "9", 1));
  }

  private byte[] deal(Symbol symbol) {
    return encoder.encode(
        SpotEnvelope.of("deals", symbol.name(), 5),
        new SpotBody.Deals(List.of(new SpotBody.Deal("1.01", "2", 1, 3, "id")), "e"));
  }

  private void offer(byte[] message) {
    inbox.offer(0, 1, message, 0, message.length, 77);
  }

  /** Until not even the shortest message fits. */
  private void fill() {
    long queued = -1;
    while (queued < inbox.queued.sum()) {
      queued = inbox.queued.sum();
      offer(new byte[1]);
    }
  }

  private int read(int limit) {
    return inbox.read(
        (socket, epoch, bytes, offset, length, nanos) -> heard.add("message"),
        (socket, epoch, merged, nanos) ->
            heard.add(
                "%s %d to %d"
                    .formatted(merged.symbol().name(), merged.fromVersion(), merged.toVersion())),
        limit);
  }

  @Test
  void timeWithoutRoomIsCountedUntilThereIsSomeAgain() {
    byte[] message = depth(BTC, 1, 2);
    Metrics metrics = new Metrics(List.of());
    EngineMeter meter = new EngineMeter(metrics);
    EngineGauges.show(meter, inbox, new ControlInbox(), 2, () -> 9_000_000_000L);
    assertThat(Scrape.of(metrics).value("market_data_queue_oldest_age_seconds")).isZero();
    fill();
    inbox.offer(0, 1, message, 0, message.length, 1_000_000_000L);
    inbox.offer(0, 1, message, 0, message.length, 1_500_000_000L);
    while (read(10) > 0) {
      heard.clear();
    }
    inbox.offer(0, 1, message, 0, message.length, 3_000_000_000L);
    inbox.offer(0, 1, message, 0, message.length, 8_000_000_000L);
    Scrape scrape = Scrape.of(metrics);
    // The message of 77 ns that did not fit is where it began.
    assertThat(scrape.value("market_data_blocked_seconds_total")).isCloseTo(3, within(1e-6));
    assertThat(scrape.value("market_data_queue_oldest_age_seconds")).isEqualTo(6);
    assertThat(scrape.value("market_data_queue_capacity_bytes")).isEqualTo(512);
    assertThat(scrape.value("market_data_queue_depth_bytes"))
        .isEqualTo((double) inbox.waitingBytes());
    assertThat(scrape.value("market_data_conflated_total{update_type=\"depth\"}")).isEqualTo(2);
    assertThat(scrape.value("market_data_dropped_total")).isEqualTo((double) inbox.leftOut());
    assertThat(scrape.value("order_books")).isEqualTo(2);
  }

  @Test
  void depthBeyondTheRoomIsMergedPerSymbolAndComesAfterAllThatWaited() {
    fill();
    offer(depth(BTC, 1, 2));
    offer(depth(ETH, 8, 8));
    offer(depth(BTC, 3, 3));
    assertThat(inbox.waitingSymbols()).isEqualTo(2);
    int waiting = 0;
    for (int read = read(1); read > 0; read = read(1)) {
      waiting++;
    }
    assertThat(waiting).isGreaterThan(2);
    assertThat(heard).startsWith("message");
    assertThat(heard.subList(heard.size() - 2, heard.size()))
        .containsExactly("BTCUSDT 1 to 3", "ETHUSDT 8 to 8");
    assertThat(inbox.isEmpty()).isTrue();
  }

  @Test
  void depthDoesNotOvertakeWhatWaitsMerged() {
    fill();
    offer(depth(BTC, 1, 2));
    read(4);
    long waitingBytes = inbox.waitingBytes();
    // There is room again, and still something to follow.
    offer(depth(BTC, 3, 4));
    assertThat(inbox.waitingBytes()).isEqualTo(waitingBytes);
    offer(depth(ETH, 7, 7));
    assertThat(inbox.waitingBytes()).isGreaterThan(waitingBytes);
    read(Integer.MAX_VALUE);
    assertThat(heard).endsWith("message", "BTCUSDT 1 to 4");
    offer(depth(BTC, 5, 5));
    assertThat(inbox.waitingBytes()).isPositive();
  }

  /** Whatever else arrives all the time: a book must not stand still as long as that lasts. */
  @Test
  void mergedDepthIsDeliveredAlthoughTheQueueNeverRunsDry() {
    fill();
    offer(depth(BTC, 1, 2));
    int reads = 0;
    while (heard.stream().noneMatch("BTCUSDT 1 to 2"::equals)) {
      assertThat(++reads).isLessThan(100);
      read(1);
      offer(new byte[1]);
      assertThat(inbox.waitingBytes()).isPositive();
    }
  }

  @Test
  void everyMessageIsAccountedFor() {
    for (int i = 0; i < 300; i++) {
      offer(depth(BTC, i, i));
      offer(quote(ETH));
      offer(deal(ETH));
      if (i % 50 == 0) {
        read(3);
      }
    }
    assertThat(inbox.offered.sum()).isEqualTo(900);
    assertThat(inbox.queued.sum() + inbox.conflated()).isEqualTo(900);
    assertThat(inbox.leftOut()).isBetween(1L, 300L);
    assertThat(inbox.waitingBytes()).isLessThanOrEqualTo(inbox.capacityBytes());
  }

  /** Its connection is over: its book begins anew, and must not be given half of the old. */
  @Test
  void updatesOfAnEarlierConnectionAreNotMergedWithThoseOfTheNext() {
    fill();
    byte[] old = depth(BTC, 1, 2);
    byte[] young = depth(BTC, 3, 4);
    inbox.offer(0, 1, old, 0, old.length, 1);
    inbox.offer(0, 2, young, 0, young.length, 2);
    read(Integer.MAX_VALUE);
    assertThat(heard).endsWith("message", "BTCUSDT 3 to 4");
  }
}
