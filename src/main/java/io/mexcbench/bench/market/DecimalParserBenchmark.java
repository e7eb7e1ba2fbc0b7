package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecimalParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to turn one ASCII decimal into a scaled long? One operation is one number.
 *
 * <p>Prices and quantities of several pairs, some of them padded with zeros.
 */
public class DecimalParserBenchmark extends HotPathBenchmark {
  private final DecimalParser parser = new DecimalParser();
  private byte[][] decimals;
  private int next;

  @Setup
  public void setUp() {
    decimals = Corpus.standard().decimals();
  }

  @Benchmark
  public long parseDecimal() {
    byte[] decimal = decimals[next++ & Corpus.INDEX_MASK];
    return parser.exact(decimal, 0, decimal.length, Corpus.DECIMALS_SCALE);
  }
}
