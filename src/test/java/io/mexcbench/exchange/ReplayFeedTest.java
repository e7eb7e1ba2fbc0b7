package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.corpus.Replay;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.hotpath.execution.ReportedStatus;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recordings instead of a generated market. */
class ReplayFeedTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final Symbol BITCOIN = Corpus.standard().symbols().get(0);
  private static final byte[][] UPDATES = Arrays.copyOf(Corpus.standard().spotDepths(BITCOIN), 20);
  private static final long FIRST_NANOS = 1_780_000_000_000_000_000L;

  @TempDir private Path folder;

  /** One message a line, so many milliseconds apart; 0 for a recording that has no times. */
  private Path record(long millisApart, byte[]... messages) throws Exception {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < messages.length; i++) {
      String time =
          millisApart == 0
              ? ""
              : "\"localNanos\":" + (FIRST_NANOS + i * millisApart * 1_000_000) + ",";
      lines.add("{" + time + "\"hex\":\"" + HexFormat.of().formatHex(messages[i]) + "\"}");
    }
    return Files.write(folder.resolve("recording.jsonl"), lines);
  }

  private static CoreFixture replaying(Path recording, ExchangeOptions options) throws Exception {
    return new CoreFixture(options, Optional.of(Replay.of(recording)));
  }

  @Test
  void recordedMessagesArePushedByteForByteAtTheirDistances() throws Exception {
    CoreFixture exchange = replaying(record(250, UPDATES), CoreFixture.options());
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(999);
    assertThat(client.outlet.pushes).hasSize(4);
    exchange.advance(60_000);
    assertThat(client.outlet.pushes).containsExactly(UPDATES);
  }

  @Test
  void messagesWithoutATimeComeTenMillisApart() throws Exception {
    CoreFixture exchange = replaying(record(0, UPDATES), CoreFixture.options());
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(95);
    assertThat(client.outlet.pushes).hasSize(10);
  }

  @Test
  void givenRateReplacesTheDistances() throws Exception {
    CoreFixture exchange =
        replaying(record(250, UPDATES), CoreFixture.options().withMessagesPerSecond(100));
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(95);
    assertThat(client.outlet.pushes).hasSize(10);
  }

  @Test
  void replayBeginsWithTheFirstSubscription() throws Exception {
    CoreFixture exchange = replaying(record(250, UPDATES), CoreFixture.options());
    exchange.advance(10_000);
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(0);
    assertThat(client.outlet.pushes).containsExactly(UPDATES[0]);
  }

  @Test
  void messagesOfOtherChannelsAreNotPushed() throws Exception {
    CoreFixture exchange = replaying(record(10, UPDATES), CoreFixture.options());
    Client client = exchange.connect().subscribe("spot@public.aggre.depth.v3.api.pb@10ms@BTCUSDT");
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).isEmpty();
  }

  @Test
  void snapshotIsTheBookThatTheUpdatesHaveLedTo() throws Exception {
    CoreFixture exchange = replaying(record(10, UPDATES), CoreFixture.options());
    exchange.connect().subscribe(DEPTH);
    exchange.advance(1_000);
    PublicAggreDepths last = Wrapper.parseFrom(UPDATES[19]).getPublicAggreDepths();
    JsonNode snapshot = exchange.get("/api/v3/depth", "symbol=BTCUSDT&limit=5000").json();
    assertThat(snapshot.get("lastUpdateId").asText()).isEqualTo(last.getToVersion());
    assertThat(exchange.core.book("BTCUSDT").version())
        .isEqualTo(Long.parseLong(last.getToVersion()));
    assertThat(snapshot.get("asks")).hasSize(exchange.core.book("BTCUSDT").asks().size());
    assertThat(snapshot.get("bids").size()).isPositive();
  }

  @Test
  void recordedSnapshotCountsWithTheUpdatesAfterIt() throws Exception {
    String stream = "{\"stream\":\"x\",\"data\":";
    List<String> lines =
        List.of(
            "1000000 " + stream + update(5, 7, "[[\"99.00\",\"1\"]]") + "}",
            "2000000"
                + " {\"lastUpdateId\":8,\"bids\":[[\"98.50\",\"2\"]],\"asks\":[[\"101.00\",\"3\"]]}",
            "3000000 " + stream + update(8, 9, "[[\"98.60\",\"4\"]]") + "}");
    Path recording = Files.write(folder.resolve("series.jsonl"), lines);
    CoreFixture exchange = replaying(recording, CoreFixture.options());
    exchange.connect().subscribe(DEPTH);
    exchange.advance(100);
    BookRecord book = exchange.core.book("BTCUSDT");
    assertThat(book.version()).isEqualTo(9);
    assertThat(book.bids().keySet()).containsExactly(9_860L, 9_850L);
    assertThat(book.asks()).containsOnlyKeys(10_100L);
  }

  private static String update(long first, long last, String bids) {
    return "{\"e\":\"depthUpdate\",\"E\":1780000000000,\"s\":\"BTCUSDT\",\"U\":"
        + first
        + ",\"u\":"
        + last
        + ",\"b\":"
        + bids
        + ",\"a\":[]}";
  }

  @Test
  void ordersAreFilledAtRecordedPrices() throws Exception {
    CoreFixture exchange = replaying(record(10, UPDATES), CoreFixture.options());
    exchange.connect().subscribe(DEPTH);
    exchange.advance(1_000);
    long ask = exchange.bestAsk("BTCUSDT");
    exchange.limit("BUY", "1", CoreFixture.price(ask), "a");
    assertThat(exchange.recorded("a").status()).isEqualTo(ReportedStatus.FILLED);
  }

  @Test
  void damagedRecordingEndsTheReplayAndIsCounted() throws Exception {
    Path recording = record(10, UPDATES[0]);
    Files.writeString(recording, Files.readString(recording) + "{\"hex\":\"zz\"}\n");
    CoreFixture exchange = replaying(recording, CoreFixture.options());
    Client client = exchange.connect().subscribe(DEPTH);
    exchange.advance(1_000);
    assertThat(client.outlet.pushes).hasSize(1);
    assertThat(exchange.core.counters().recordingsUnreadable()).isEqualTo(1);
  }

  @Test
  void missingRecordingStopsTheStart() {
    ExchangeOptions options = ExchangeOptions.standard().withReplay(folder.resolve("none"));
    assertThatThrownBy(() -> SimulatedExchange.start(options))
        .isInstanceOf(ExchangeException.class)
        .hasMessageContaining("nothing to replay")
        .hasMessageContaining("none");
  }
}
