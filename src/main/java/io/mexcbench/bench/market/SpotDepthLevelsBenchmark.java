package io.mexcbench.bench.market;

import io.mexcbench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How does the cost of a spot depth update grow with its levels? One operation is one message with
 * exactly {@code levels} asks and bids together.
 *
 * <p>One pair with contiguous versions; 48 of 100 levels are deletions.
 */
public class SpotDepthLevelsBenchmark extends SpotDecoding {
  @Param({"20", "100"})
  int levels;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    use(corpus, corpus.spotDepthOfLevels(levels));
  }

  @Benchmark
  public long decodeDepth() {
    return decodeNext();
  }
}
