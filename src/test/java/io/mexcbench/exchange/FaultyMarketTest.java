package io.mexcbench.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.exchange.CoreFixture.Answer;
import io.mexcbench.exchange.CoreFixture.Client;
import io.mexcbench.oracle.Level;
import io.mexcbench.oracle.PublicAggreDepths;
import io.mexcbench.oracle.Wrapper;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A client that keeps a book by MEXC's rules has the exchange's book in the end, whatever went
 * wrong meanwhile; and one that ignores gaps has not.
 */
class FaultyMarketTest {
  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@BTCUSDT";
  private static final long TROUBLE_MILLIS = 60_000;
  private static final int SEEDS = 40;

  /** A book kept from snapshots and updates, without any code of the hot path. */
  private static final class Follower {
    private final CoreFixture exchange;
    private final boolean heedsGaps;
    private final NavigableMap<Long, Long> bids = new TreeMap<>(Collections.reverseOrder());
    private final NavigableMap<Long, Long> asks = new TreeMap<>();
    private Client client;
    private int seen;
    private long version;
    private boolean isInStep;
    private int resyncs;

    private Follower(CoreFixture exchange, boolean heedsGaps) {
      this.exchange = exchange;
      this.heedsGaps = heedsGaps;
      client = exchange.connect().subscribe(DEPTH);
    }

    private void follow() {
      if (!client.outlet.isOpen() && !exchange.core.isDown(exchange.nowMillis)) {
        client = exchange.connect().subscribe(DEPTH);
        seen = 0;
        isInStep = false;
      }
      while (seen < client.outlet.pushes.size()) {
        onUpdate(update(client.outlet.pushes.get(seen++)));
      }
    }

    private static PublicAggreDepths update(byte[] push) {
      try {
        return Wrapper.parseFrom(push).getPublicAggreDepths();
      } catch (InvalidProtocolBufferException e) {
        throw new AssertionError("a push that is no protobuf", e);
      }
    }

    private void onUpdate(PublicAggreDepths update) {
      long from = Long.parseLong(update.getFromVersion());
      long to = Long.parseLong(update.getToVersion());
      if (!isInStep || (heedsGaps && from > version + 1)) {
        takeSnapshot();
      }
      if (isInStep && to > version) {
        apply(asks, update.getAsksList());
        apply(bids, update.getBidsList());
        version = to;
      }
    }

    /** What comes later than the snapshot is among the messages that are yet to be seen. */
    private void takeSnapshot() {
      resyncs++;
      isInStep = false;
      Answer answer = exchange.get("/api/v3/depth", "symbol=BTCUSDT&limit=5000");
      if (answer.replies.size() == 1 && answer.status() == 200) {
        JsonNode snapshot = answer.json();
        version = snapshot.get("lastUpdateId").asLong();
        load(bids, snapshot.get("bids"));
        load(asks, snapshot.get("asks"));
        isInStep = true;
      }
    }

    private static void load(Map<Long, Long> side, JsonNode levels) {
      side.clear();
      levels.forEach(level -> side.put(units(level.get(0).asText(), 2), quantity(level)));
    }

    private static long quantity(JsonNode level) {
      return units(level.get(1).asText(), 8);
    }

    private static void apply(Map<Long, Long> side, List<Level> levels) {
      for (Level level : levels) {
        long quantity = units(level.getQuantity(), 8);
        if (quantity == 0) {
          side.remove(units(level.getPrice(), 2));
        } else {
          side.put(units(level.getPrice(), 2), quantity);
        }
      }
    }

    private static long units(String text, int scale) {
      return new BigDecimal(text).movePointRight(scale).longValueExact();
    }

    private boolean hasTheBook() {
      BookRecord book = exchange.core.book("BTCUSDT");
      return version == book.version() && bids.equals(book.bids()) && asks.equals(book.asks());
    }
  }

  private static Follower after(long seed, boolean heedsGaps) {
    FaultSchedule trouble = FaultSchedule.seeded(seed, TROUBLE_MILLIS, 2_000);
    CoreFixture exchange =
        new CoreFixture(CoreFixture.options().withSeed(seed).withFaultSchedule(trouble));
    Follower follower = new Follower(exchange, heedsGaps);
    for (long t = 0; t < TROUBLE_MILLIS + 10_000; t += 50) {
      exchange.advance(50);
      follower.follow();
    }
    return follower;
  }

  @Test
  void clientThatKeepsTheRulesHasTheBookInTheEnd() {
    int resyncs = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Follower follower = after(seed, true);
      // A fault that is left over may still hold an update back: then the next one brings it in.
      for (int i = 0; i < 100 && !follower.hasTheBook(); i++) {
        follower.exchange.advance(50);
        follower.follow();
      }
      assertThat(follower.hasTheBook()).as("seed %s", seed).isTrue();
      resyncs += follower.resyncs;
    }
    assertThat(resyncs).isGreaterThan(2 * SEEDS);
  }

  @Test
  void clientThatIgnoresGapsIsFoundOut() {
    int wrong = 0;
    for (long seed = 0; seed < 20; seed++) {
      wrong += after(seed, false).hasTheBook() ? 0 : 1;
    }
    assertThat(wrong).isPositive();
  }
}
