package io.mexcbench.bench.market;

import io.mexcbench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to read a spot depth update? One operation is one message, from its bytes to
 * scaled longs in the listener.
 *
 * <p>Several pairs take turns, with the spread of widths that a busy stream has: most updates are
 * narrow, a few hold hundreds of levels, and about half of the levels are deletions.
 */
public class SpotDepthBenchmark extends SpotDecoding {
  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    use(corpus, corpus.spotDepths());
  }

  @Benchmark
  public long decodeDepth() {
    return decodeNext();
  }
}
