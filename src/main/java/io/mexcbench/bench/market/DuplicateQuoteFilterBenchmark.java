package io.mexcbench.bench.market;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DuplicateQuoteFilter;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost to see that a quote repeats the one before? One operation is one quote, already
 * decoded.
 *
 * <p>Several pairs take turns; nearly every quote is a repetition.
 */
public class DuplicateQuoteFilterBenchmark extends HotPathBenchmark {
  private DuplicateQuoteFilter filter;
  private Quote[] quotes;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    filter = new DuplicateQuoteFilter(corpus.symbols().size());
    SpotDecoder decoder = new SpotDecoder(new SymbolTable(corpus.symbols()));
    List<Quote> decoded = new ArrayList<>();
    SpotListener listener =
        new SpotListener() {
          @Override
          public void onQuote(Quote quote) {
            decoded.add(quote.copy());
          }
        };
    for (byte[] message : corpus.spotBookTickers()) {
      decoder.decode(message, 0, message.length, listener);
    }
    quotes = decoded.toArray(Quote[]::new);
  }

  @Benchmark
  public boolean filterQuote() {
    return filter.isNews(quotes[next++ & Corpus.INDEX_MASK]);
  }
}
