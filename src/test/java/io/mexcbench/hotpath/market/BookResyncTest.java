package io.mexcbench.hotpath.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What one lost update costs where nothing else goes wrong. */
class BookResyncTest {
  private static final Symbol SYMBOL = new Symbol(0, "BTCUSDT", 2, 8);
  private static final int SCHEDULES = Rounds.of(2_000, 20_000);
  private static final int UPDATES = 40;

  /** An answer comes at most so many updates after its request. */
  private static final int DELAY_MAX = 8;

  @Test
  void oneGapCostsOneSnapshot() {
    int most = 0;
    int least = Integer.MAX_VALUE;
    for (int seed = 0; seed < SCHEDULES; seed++) {
      int asked = snapshotsAfterOneGap(seed);
      most = Math.max(most, asked);
      least = Math.min(least, asked);
    }
    System.out.printf(
        "book resync: %d schedules of one gap, snapshots asked for after it %d to %d%n",
        SCHEDULES, least, most);
    assertThat(most).isEqualTo(1);
    assertThat(least).isEqualTo(1);
  }

  private static int snapshotsAfterOneGap(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ExchangeBook exchange = new ExchangeBook(SYMBOL, random, UPDATES, 3);
    List<DepthUpdate> updates = exchange.updates();
    BookKeeper keeper = new BookKeeper(SYMBOL);
    int lost = DELAY_MAX + 2 + random.nextInt(UPDATES - 2 * DELAY_MAX - 4);
    int asked = 0;
    int askedBefore = 0;
    int askedAt = 0;
    int answeredAt = 0;
    for (int i = 0; i < updates.size(); i++) {
      if (i == lost) {
        assertThat(keeper.isLive()).isTrue();
        askedBefore = asked;
        continue;
      }
      keeper.onUpdate(updates.get(i));
      if (keeper.takeSnapshotRequest()) {
        asked++;
        askedAt = i;
        answeredAt = i + random.nextInt(DELAY_MAX);
      }
      if (keeper.state() == BookKeeper.State.AWAITS_SNAPSHOT && i >= answeredAt) {
        // Made by the exchange at some moment between the request and its answer.
        int madeAt = askedAt + random.nextInt(i - askedAt + 1);
        keeper.onSnapshot(exchange.snapshotAt(updates.get(madeAt).toVersion()));
      }
    }
    assertThat(keeper.isLive()).isTrue();
    assertThat(keeper.book().version()).isEqualTo(exchange.lastVersion());
    return asked - askedBefore;
  }
}
