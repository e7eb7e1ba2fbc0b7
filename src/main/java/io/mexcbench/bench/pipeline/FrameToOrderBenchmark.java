package io.mexcbench.bench.pipeline;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.market.SymbolTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long it takes from a frame in the receive buffer to a signed order request in the send
 * buffer. One operation is one WebSocket frame with a depth update of 16 levels, the median of
 * BTCUSDT, on a book of some 700 levels a side, and the order that it causes: every frame causes
 * one.
 *
 * <p>The 1,024 frames follow each other in versions; where they begin again, the book begins again
 * from its snapshot, which is a thousandth of the operations.
 */
public class FrameToOrderBenchmark extends HotPathBenchmark {
  static final int LEVELS = 16;
  static final long QUANTITY = 12_345_600;

  private static final byte[] SECRET =
      "a made-up secret of thirty-two by".getBytes(StandardCharsets.US_ASCII);
  private static final int BINARY = 2;
  // Slower than the exchange's limit of 500 orders in 10 seconds.
  private static final long MILLIS_APART = 25;

  private byte[][] frames;
  private DepthUpdate snapshot;
  private TradingPath path;
  private int next;
  private long nowMillis;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    Symbol symbol = corpus.symbols().get(0);
    byte[][] messages = corpus.spotDepthOfLevels(LEVELS);
    frames = new byte[messages.length][];
    for (int i = 0; i < messages.length; i++) {
      frames[i] = corpus.frame(messages[i], BINARY, false);
    }
    snapshot = decoded(symbol, corpus.spotBookOfLevels(LEVELS));
    nowMillis = snapshot.sendTimeMillis();
    path =
        new TradingPath(
            symbol, SECRET, listener -> new PressureFollower(symbol, QUANTITY, listener));
  }

  @Benchmark
  public int frameToOrder() {
    int index = next++ & Corpus.INDEX_MASK;
    if (index == 0) {
      path.restart(snapshot);
    }
    nowMillis += MILLIS_APART;
    return path.onFrame(frames[index], nowMillis);
  }

  TradingPath path() {
    return path;
  }

  long nowMillis() {
    return nowMillis;
  }

  static byte[] secret() {
    return SECRET.clone();
  }

  private static DepthUpdate decoded(Symbol symbol, byte[] message) {
    DepthUpdate[] found = new DepthUpdate[1];
    SpotListener keep =
        new SpotListener() {
          @Override
          public void onLimitDepth(DepthUpdate depth) {
            found[0] = depth.copy();
          }
        };
    DecodeStatus status =
        new SpotDecoder(new SymbolTable(List.of(symbol))).decode(message, 0, message.length, keep);
    if (status != DecodeStatus.OK) {
      throw new IllegalStateException("snapshot of the corpus is " + status);
    }
    return found[0];
  }
}
