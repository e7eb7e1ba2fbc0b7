package io.mexcbench.bench.pipeline;

import io.mexcbench.bench.CanarySecret;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DepthUpdate;
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
  public static final long QUANTITY = 12_345_600;

  // Slower than the exchange's limit of 500 orders in 10 seconds.
  private static final long MILLIS_APART = 25;

  private byte[][] frames;
  private DepthUpdate snapshot;
  private TradingPath path;
  private int next;
  private long nowMillis;

  @Setup
  public void setUp() {
    PathRound round = PathRound.standard();
    frames = round.frames();
    snapshot = round.snapshot();
    nowMillis = snapshot.sendTimeMillis();
    path =
        new TradingPath(
            round.symbol(),
            CanarySecret.secret(),
            listener -> new PressureFollower(round.symbol(), QUANTITY, listener));
  }

  /** The length of the request, 0 if the frame caused none. */
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

  /** What the last frame that caused an order left here. */
  public byte[] request() {
    return path.request();
  }

  /** The time of the last order. */
  public long nowMillis() {
    return nowMillis;
  }
}
