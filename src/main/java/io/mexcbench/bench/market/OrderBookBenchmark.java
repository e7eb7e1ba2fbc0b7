package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to bring an order book up to date? One operation is one depth update, already
 * decoded: its version is checked and its levels are set.
 *
 * <p>The updates are of one pair and contiguous; when the last one is through, the book is told to
 * expect the first again. The book begins with a thousand levels a side that lie behind all others,
 * and has been through the updates once, so that every round finds and leaves the same levels.
 */
public class OrderBookBenchmark extends HotPathBenchmark {
  private static final int LEVELS_BEHIND = 1000;

  private DepthUpdate[] updates;
  private OrderBook book;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    Symbol symbol = corpus.symbols().get(0);
    updates = decode(corpus.spotDepths(symbol), corpus);
    book = new OrderBook(symbol);
    book.applySnapshot(levelsBehind(symbol, updates));
    for (int i = 0; i < updates.length; i++) {
      applyDepth();
    }
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

  OrderBook book() {
    return book;
  }

  DepthUpdate[] updates() {
    return updates;
  }

  static DepthUpdate levelsBehind(Symbol symbol, DepthUpdate[] updates) {
    long highest = 0;
    long lowest = Long.MAX_VALUE;
    for (DepthUpdate update : updates) {
      for (int i = 0; i < update.askCount(); i++) {
        highest = Math.max(highest, update.askPrice(i));
      }
      for (int i = 0; i < update.bidCount(); i++) {
        lowest = Math.min(lowest, update.bidPrice(i));
      }
    }
    DepthUpdate snapshot = new DepthUpdate(symbol);
    for (int i = 1; i <= LEVELS_BEHIND; i++) {
      snapshot.addAsk(highest + i, 1);
      snapshot.addBid(lowest - i, 1);
    }
    return snapshot;
  }

  private static DepthUpdate[] decode(byte[][] messages, Corpus corpus) {
    SpotDecoder decoder = new SpotDecoder(new SymbolTable(corpus.symbols()));
    List<DepthUpdate> decoded = new ArrayList<>();
    SpotListener listener =
        new SpotListener() {
          @Override
          public void onDepth(DepthUpdate depth) {
            decoded.add(depth.copy());
          }
        };
    for (byte[] message : messages) {
      decoder.decode(message, 0, message.length, listener);
    }
    return decoded.toArray(DepthUpdate[]::new);
  }
}
