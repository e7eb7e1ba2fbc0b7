package io.mexcbench.bench.market;

import io.mexcbench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to read the top 20 levels of a side? One operation is one message, from its
 * bytes to scaled longs in the listener.
 *
 * <p>Several pairs take turns; every message has 20 asks and 20 bids.
 */
public class SpotLimitDepthBenchmark extends SpotDecoding {
  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    use(corpus, corpus.spotLimitDepths());
  }

  @Benchmark
  public long decodeLimitDepth() {
    return decodeNext();
  }
}
