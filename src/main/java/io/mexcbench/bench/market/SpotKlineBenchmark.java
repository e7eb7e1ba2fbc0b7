package io.mexcbench.bench.market;

import io.mexcbench.corpus.Corpus;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to read a spot candle? One operation is one message, from its bytes to scaled
 * longs in the listener.
 *
 * <p>Several pairs take turns.
 */
public class SpotKlineBenchmark extends SpotDecoding {
  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    use(corpus, corpus.spotKlines());
  }

  @Benchmark
  public long decodeKline() {
    return decodeNext();
  }
}
