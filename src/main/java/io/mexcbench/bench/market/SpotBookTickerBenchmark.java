package io.mexcbench.bench.market;

import io.mexcbench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to read a spot quote? One operation is one message, from its bytes to scaled
 * longs in the listener.
 *
 * <p>Several pairs take turns; nearly every quote repeats the one before with a new version.
 */
public class SpotBookTickerBenchmark extends SpotDecoding {
  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    use(corpus, corpus.spotBookTickers());
  }

  @Benchmark
  public long decodeBookTicker() {
    return decodeNext();
  }
}
