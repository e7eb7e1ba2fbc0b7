package io.mexcbench.bench.market;

import io.mexcbench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to read a spot deals message? One operation is one message, from its bytes to
 * scaled longs in the listener.
 *
 * <p>Several pairs take turns; most messages hold a deal or two, a few hold hundreds. Over half of
 * the bytes are trade ids, which are only passed over.
 */
public class SpotDealsBenchmark extends SpotDecoding {
  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    use(corpus, corpus.spotDeals());
  }

  @Benchmark
  public long decodeDeals() {
    return decodeNext();
  }
}
