package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SymbolTable;

/** What the benchmarks of the spot decoder have in common; each takes one type of message. */
public abstract class SpotDecoding extends HotPathBenchmark {
  static final long NOT_DECODED = Long.MIN_VALUE;

  private final Checksum checksum = new Checksum();
  private SpotDecoder decoder;
  private byte[][] messages;
  private int next;

  final void use(Corpus corpus, byte[][] messages) {
    decoder = new SpotDecoder(new SymbolTable(corpus.symbols()));
    this.messages = messages;
  }

  /** The sum of the next message's numbers. */
  final long decodeNext() {
    byte[] message = messages[next++ & Corpus.INDEX_MASK];
    DecodeStatus status = decoder.decode(message, 0, message.length, checksum);
    return status == DecodeStatus.OK ? checksum.take() : NOT_DECODED;
  }
}
