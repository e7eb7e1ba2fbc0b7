package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DecodeStatus;
import io.mexcbench.hotpath.market.FuturesDecoder;
import io.mexcbench.hotpath.market.SymbolTable;
import java.io.IOException;

/** What the comparisons of futures messages have in common; each takes one kind of message. */
public abstract class FuturesPeers extends HotPathBenchmark {
  final FuturesNumbers numbers = new FuturesNumbers(Corpus.standard().symbols());

  private final FuturesDecoder decoder =
      new FuturesDecoder(new SymbolTable(Corpus.standard().symbols()));
  private byte[][] messages = {};
  private int next;

  /** One way to read a message. */
  interface Contestant {
    long read(byte[] message) throws IOException;
  }

  final byte[] message() {
    return messages[next++ & Corpus.INDEX_MASK];
  }

  final long decode(byte[] message) {
    DecodeStatus status = decoder.decode(message, 0, message.length, numbers);
    if (status != DecodeStatus.OK) {
      throw new IllegalStateException("a message of the corpus must be read, got " + status);
    }
    return numbers.take();
  }

  /**
   * @throws IllegalStateException unless all contestants make the same of every message
   */
  final void use(byte[][] all, Contestant... contestants) throws IOException {
    messages = all;
    for (byte[] message : all) {
      long expected = decode(message) + numbers.contents();
      for (int i = 0; i < contestants.length; i++) {
        long actual = contestants[i].read(message) + numbers.contents();
        if (actual != expected) {
          throw new IllegalStateException(
              "contestant %d read %d, not %d".formatted(i, actual, expected));
        }
      }
    }
  }
}
