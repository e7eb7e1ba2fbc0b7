package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.BookRound;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.BookKeeper;
import io.mexcbench.hotpath.market.DepthUpdate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to bring a book back after updates were lost? One operation is a lost
 * connection, 500 updates of 16 levels that wait for the snapshot, a snapshot of 1,000 levels a
 * side, and the replay of what waited: the whole of it falls between two updates.
 *
 * <p>The updates are half of a seeded round that leaves the book as it found it; every operation
 * begins with the same snapshot.
 */
public class BookKeeperBenchmark extends HotPathBenchmark {
  static final int UPDATES_WAITING = 500;

  private static final int LEVELS_A_SIDE = 1_000;
  private static final int LEVELS_AN_UPDATE = 16;

  private DepthUpdate snapshot;
  private DepthUpdate[] updates;
  private BookKeeper keeper;

  @Setup
  public void setUp() {
    BookRound round =
        BookRound.of(
            Corpus.DEFAULT_SEED, LEVELS_A_SIDE, LEVELS_AN_UPDATE, BookRound.Spread.RECORDED);
    DecodedRound decoded = DecodedRound.of(round);
    snapshot = decoded.book();
    updates = decoded.updates();
    keeper = new BookKeeper(round.symbol());
  }

  @Benchmark
  public long resynchronise() {
    keeper.reset();
    keeper.takeSnapshotRequest();
    for (int i = 0; i < UPDATES_WAITING; i++) {
      keeper.onUpdate(updates[i]);
    }
    keeper.onSnapshot(snapshot);
    return keeper.book().version();
  }

  BookKeeper keeper() {
    return keeper;
  }

  DepthUpdate snapshot() {
    return snapshot;
  }

  DepthUpdate[] updates() {
    return updates;
  }
}
