package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.corpus.Recorded;
import io.mexcbench.corpus.Replay;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.FrameStatus;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A recorded series as MEXC's frames, against trees that are fed with what was recorded. */
@Tag("recordings")
class BookRecordingsTest {
  private static final Path FOLDER = Path.of(System.getProperty("mexcbench.recordings", "."));
  private static final ObjectMapper JACKSON = new ObjectMapper();
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;

  private final FrameDecoder frames = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final Corpus corpus = Corpus.standard();
  private int updates;
  private int compared;
  private long levelsCompared;

  @ParameterizedTest
  @CsvSource({
    "binance-spot-btcusdt-20240808.jsonl.gz, 2, 8, 3451",
    "binance-usdm-btcusdt-20240808.jsonl.gz, 1, 3, 6551"
  })
  void theBookIsThatOfTheSourceAfterEveryUpdate(
      String file, int priceScale, int quantityScale, int expectedUpdates) throws Exception {
    Path series = FOLDER.resolve("series").resolve(file);
    Symbol symbol = new Symbol(0, "BTCUSDT", priceScale, quantityScale);
    SourceBook source = SourceBook.of(series, symbol);
    BookKeeper keeper = new BookKeeper(symbol);
    SpotDecoder decoder = new SpotDecoder(new SymbolTable(List.of(symbol)));
    SpotListener listener =
        new SpotListener() {
          @Override
          public void onDepth(DepthUpdate depth) {
            updates++;
            keeper.onUpdate(depth);
            compare(keeper, source);
          }
        };
    try (Replay replay = Replay.of(series)) {
      for (Optional<Recorded> next = replay.next(); next.isPresent(); next = replay.next()) {
        Recorded recorded = next.get();
        if (recorded.kind() == Recorded.Kind.SNAPSHOT) {
          assertThat(keeper.takeSnapshotRequest()).isTrue();
          keeper.onSnapshot(snapshot(JACKSON.readTree(recorded.payload()), symbol));
          compare(keeper, source);
        } else {
          decode(recorded.payload(), decoder, listener);
        }
      }
    }
    BookCounters counters = keeper.counters();
    assertThat(updates).isEqualTo(expectedUpdates);
    assertThat(keeper.isLive()).isTrue();
    assertThat(keeper.book().version()).isEqualTo(source.lastVersion());
    assertThat(List.of(counters.gaps(), counters.crossed(), counters.stale()))
        .containsExactly(0L, 0L, 0L);
    System.out.printf(
        "checked %d updates of %s: %d applied, %d replayed into the snapshot, %d books equal, %d"
            + " levels; at the end %d asks, %d bids, %d slots a side%n",
        updates,
        file,
        counters.applied(),
        counters.replayed(),
        compared,
        levelsCompared,
        keeper.book().asks().count(),
        keeper.book().bids().count(),
        Math.max(keeper.book().asks().slotCount(), keeper.book().bids().slotCount()));
  }

  private void decode(byte[] payload, SpotDecoder decoder, SpotListener listener) {
    byte[] frame = corpus.frame(payload, Opcode.BINARY, false);
    assertThat(frames.decode(frame, 0, frame.length)).isEqualTo(FrameStatus.COMPLETE);
    assertThat(decoder.decode(frame, frames.payloadOffset(), frames.payloadLength(), listener))
        .isEqualTo(DecodeStatus.OK);
  }

  private void compare(BookKeeper keeper, SourceBook source) {
    if (!keeper.isLive()) {
      return;
    }
    OrderBook book = keeper.book();
    source.advanceTo(book.version());
    compare(book.asks(), source.asks());
    compare(book.bids(), source.bids());
    compared++;
  }

  private void compare(BookSide side, long[] expected) {
    long[] prices = new long[side.count()];
    long[] quantities = new long[side.count()];
    side.copy(prices, quantities);
    long[] actual = new long[2 * side.count()];
    for (int i = 0; i < prices.length; i++) {
      actual[2 * i] = prices[i];
      actual[2 * i + 1] = quantities[i];
    }
    levelsCompared += prices.length;
    if (!Arrays.equals(actual, expected)) {
      assertThat(actual).isEqualTo(expected);
    }
  }

  private static DepthUpdate snapshot(JsonNode json, Symbol symbol) {
    DepthUpdate snapshot = new DepthUpdate(symbol);
    snapshot.setVersions(0, json.get("lastUpdateId").asLong());
    for (JsonNode level : json.get("asks")) {
      snapshot.addAsk(SourceBook.price(level, symbol), SourceBook.quantity(level, symbol));
    }
    for (JsonNode level : json.get("bids")) {
      snapshot.addBid(SourceBook.price(level, symbol), SourceBook.quantity(level, symbol));
    }
    return snapshot;
  }
}
