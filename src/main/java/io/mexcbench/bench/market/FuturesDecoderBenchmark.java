package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.FuturesDecoder;
import io.mexcbench.hotpath.market.SymbolTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to read a futures message? One operation is one message, from its JSON text to
 * scaled longs in the listener.
 *
 * <p>Several contracts take turns. The symbol comes first and the channel after the data, as the
 * exchange writes them; depth updates are merged and their levels in no order.
 */
public class FuturesDecoderBenchmark extends HotPathBenchmark {
  static final long NOT_DECODED = Long.MIN_VALUE;

  private final Checksum checksum = new Checksum();
  private FuturesDecoder decoder;
  private byte[][] depths;
  private byte[][] deals;
  private byte[][] tickers;
  private byte[][] klines;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    decoder = new FuturesDecoder(new SymbolTable(corpus.symbols()));
    depths = corpus.futuresDepths();
    deals = corpus.futuresDeals();
    tickers = corpus.futuresTickers();
    klines = corpus.futuresKlines();
  }

  @Benchmark
  public long decodeDepth() {
    return decodeNextOf(depths);
  }

  @Benchmark
  public long decodeDeal() {
    return decodeNextOf(deals);
  }

  @Benchmark
  public long decodeTicker() {
    return decodeNextOf(tickers);
  }

  @Benchmark
  public long decodeKline() {
    return decodeNextOf(klines);
  }

  private long decodeNextOf(byte[][] messages) {
    byte[] message = messages[next++ & Corpus.INDEX_MASK];
    DecodeStatus status = decoder.decode(message, 0, message.length, checksum);
    return status == DecodeStatus.OK ? checksum.take() : NOT_DECODED;
  }
}
