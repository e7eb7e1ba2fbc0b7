package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.market.DecodedRound;
import io.mexcbench.corpus.BookRound;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Which structure keeps a book fastest? One operation is one decoded update of 16 levels, the
 * median of BTCUSDT, 48 % of them deletions, applied to a book of so many levels a side, and the
 * best bid and ask read.
 *
 * <p>Distances from the best price are those of the recorded series; {@code -p spread=UNIFORM}
 * spreads them evenly over 2 % of the price. The updates leave the book as they found it after a
 * round. Every contestant sets the same levels and reads the same top; {@code mexcbench} checks
 * versions besides.
 *
 * <p>The trees are used as their documentation has it, in natural order and without a view between;
 * {@code chunkedArrays}, {@code hashAndBitmap} and {@code sortedArrays} are the other designs that
 * were weighed, see {@code docs/decisions/order-book.md}.
 */
public class BookPeerBenchmark extends HotPathBenchmark {
  static final int LEVELS_AN_UPDATE = 16;

  @Param({"1000", "5000"})
  int levels;

  @Param({"RECORDED"})
  BookRound.Spread spread;

  private final TreeBook tree = new TreeBook();
  private final FastutilBook fastutil = new FastutilBook();
  private final SortedArrayBook sorted = new SortedArrayBook();
  private final ChunkedBook chunked = new ChunkedBook();
  private final HashBook hash = new HashBook();
  private OrderBook book;
  private DepthUpdate[] updates;
  private int next;

  @Setup
  public void setUp() {
    BookRound round = BookRound.of(Corpus.DEFAULT_SEED, levels, LEVELS_AN_UPDATE, spread);
    DecodedRound decoded = DecodedRound.of(round);
    updates = decoded.updates();
    book = new OrderBook(round.symbol());
    book.applySnapshot(decoded.book());
    tree.apply(decoded.book());
    fastutil.apply(decoded.book());
    sorted.apply(decoded.book());
    chunked.apply(decoded.book());
    hash.apply(decoded.book());
    requireEqual();
    for (int i = 0; i < updates.length; i++) {
      long expected = treeMap();
      next--;
      requireTop("mexcbench", expected, mexcbench());
      next--;
      requireTop("fastutil", expected, fastutil());
      next--;
      requireTop("sortedArrays", expected, sortedArrays());
      next--;
      requireTop("chunkedArrays", expected, chunkedArrays());
      next--;
      requireTop("hashAndBitmap", expected, hashAndBitmap());
      if (i % 64 == 0) {
        requireEqual();
      }
    }
    requireEqual();
  }

  @Benchmark
  public long mexcbench() {
    int index = next++ & Corpus.INDEX_MASK;
    DepthUpdate update = updates[index];
    if (index == 0) {
      book.expectVersion(update.fromVersion());
    }
    book.apply(update);
    BookSide asks = book.asks();
    BookSide bids = book.bids();
    int ask = asks.best();
    int bid = bids.best();
    return BookChecksum.top(
        asks.price(ask), asks.quantity(ask), bids.price(bid), bids.quantity(bid));
  }

  @Benchmark
  public long treeMap() {
    tree.apply(updates[next++ & Corpus.INDEX_MASK]);
    return tree.top();
  }

  @Benchmark
  public long fastutil() {
    fastutil.apply(updates[next++ & Corpus.INDEX_MASK]);
    return fastutil.top();
  }

  @Benchmark
  public long sortedArrays() {
    sorted.apply(updates[next++ & Corpus.INDEX_MASK]);
    return sorted.top();
  }

  @Benchmark
  public long chunkedArrays() {
    chunked.apply(updates[next++ & Corpus.INDEX_MASK]);
    return chunked.top();
  }

  @Benchmark
  public long hashAndBitmap() {
    hash.apply(updates[next++ & Corpus.INDEX_MASK]);
    return hash.top();
  }

  private void requireEqual() {
    long expected = tree.checksum();
    requireTop("mexcbench", expected, checksum(book));
    requireTop("fastutil", expected, fastutil.checksum());
    requireTop("sortedArrays", expected, sorted.checksum());
    requireTop("chunkedArrays", expected, chunked.checksum());
    requireTop("hashAndBitmap", expected, hash.checksum());
  }

  static long checksum(OrderBook book) {
    BookChecksum sum = new BookChecksum();
    for (BookSide side : new BookSide[] {book.asks(), book.bids()}) {
      for (int place = side.best(); place != BookSide.NONE; place = side.next(place)) {
        sum.add(side.price(place), side.quantity(place));
      }
    }
    return sum.value();
  }

  private static void requireTop(String who, long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException(who + " keeps another book than treeMap");
    }
  }
}
