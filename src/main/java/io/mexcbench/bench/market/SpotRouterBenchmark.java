package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.SpotRouter;
import io.mexcbench.hotpath.market.SymbolTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to know whose message it is? One operation is one depth push, whose channel,
 * symbol, kind of body and time are found without touching its body.
 *
 * <p>The messages are those of {@link SpotDepthBenchmark}: several pairs take turns, and the bodies
 * differ widely in length, which must not matter.
 */
public class SpotRouterBenchmark extends HotPathBenchmark {
  private SpotRouter router;
  private byte[][] messages;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    router = new SpotRouter(new SymbolTable(corpus.symbols()));
    messages = corpus.spotDepths();
  }

  /** The sum of what the route says. */
  @Benchmark
  public long routeDepth() {
    byte[] message = messages[next++ & Corpus.INDEX_MASK];
    DecodeStatus status = router.route(message, 0, message.length);
    if (status != DecodeStatus.OK) {
      return SpotDecoding.NOT_DECODED;
    }
    return router.symbolPlace()
        + router.kind().field()
        + router.channel().length()
        + router.bodyLength()
        + router.sendTimeMillis();
  }
}
