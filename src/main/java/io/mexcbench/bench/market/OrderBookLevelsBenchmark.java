package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.BookRound;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Does a book cost more the deeper it is? One operation is one decoded update of 16 levels, one
 * snapshot of the whole book, one look at the best prices, or a copy of the best 20 levels a side.
 *
 * <p>The updates have 48 % deletions and the distances of a recorded series; they leave the book as
 * they found it after a round, so that it does not grow with time.
 */
public class OrderBookLevelsBenchmark extends HotPathBenchmark {
  static final int LEVELS_READ = 20;

  private static final int LEVELS_AN_UPDATE = 16;

  @Param({"20", "1000", "5000"})
  int levels;

  private final long[] prices = new long[LEVELS_READ];
  private final long[] quantities = new long[LEVELS_READ];
  private DepthUpdate snapshot;
  private DepthUpdate[] updates;
  private OrderBook book;
  private int next;

  @Setup
  public void setUp() {
    BookRound round =
        BookRound.of(Corpus.DEFAULT_SEED, levels, LEVELS_AN_UPDATE, BookRound.Spread.RECORDED);
    DecodedRound decoded = DecodedRound.of(round);
    snapshot = decoded.book();
    updates = decoded.updates();
    book = new OrderBook(round.symbol());
    book.applySnapshot(snapshot);
  }

  @Benchmark
  public long applyDepth() {
    int index = next++ & Corpus.INDEX_MASK;
    DepthUpdate update = updates[index];
    if (index == 0) {
      book.expectVersion(update.fromVersion());
    }
    book.apply(update);
    return book.version();
  }

  @Benchmark
  public long applySnapshot() {
    book.applySnapshot(snapshot);
    return book.version();
  }

  @Benchmark
  public long readBest() {
    BookSide asks = book.asks();
    BookSide bids = book.bids();
    int ask = asks.best();
    int bid = bids.best();
    return asks.price(ask) + asks.quantity(ask) + bids.price(bid) + bids.quantity(bid);
  }

  @Benchmark
  public long readDepth() {
    return sum(book.asks()) + sum(book.bids());
  }

  private long sum(BookSide side) {
    int copied = side.copy(prices, quantities);
    long sum = 0;
    for (int i = 0; i < copied; i++) {
      sum += prices[i] + quantities[i];
    }
    return sum;
  }

  OrderBook book() {
    return book;
  }

  DepthUpdate snapshot() {
    return snapshot;
  }

  DepthUpdate[] updates() {
    return updates;
  }
}
