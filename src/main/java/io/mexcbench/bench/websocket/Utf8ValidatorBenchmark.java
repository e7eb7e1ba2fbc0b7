package io.mexcbench.bench.websocket;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.Utf8Validator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of proving that a text message is UTF-8. One operation is one text: a futures depth
 * message, all of it ASCII, as nearly everything is that the exchange sends as text, or a list of
 * prices of symbols with names beyond ASCII.
 */
public class Utf8ValidatorBenchmark extends HotPathBenchmark {
  private byte[][] texts;
  private byte[][] mixedTexts;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    texts = corpus.futuresDepths();
    mixedTexts = corpus.mixedTexts();
  }

  @Benchmark
  public boolean validate() {
    byte[] text = texts[next++ & Corpus.INDEX_MASK];
    return Utf8Validator.isValid(text, 0, text.length);
  }

  @Benchmark
  public boolean validateMixed() {
    byte[] text = mixedTexts[next++ & Corpus.INDEX_MASK];
    return Utf8Validator.isValid(text, 0, text.length);
  }
}
