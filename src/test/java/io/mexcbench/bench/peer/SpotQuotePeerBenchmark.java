package io.mexcbench.bench.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.Quote;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do others need for a spot quote? One operation is one message, from its bytes to scaled
 * longs in a {@link Quote}, which every contestant fills; five pairs take turns.
 *
 * <p>{@code floorWalk} only finds where every field is. Configurations and their sources: {@link
 * ProtobufJavaSpot}, {@link QuickBuffersSpot}, {@link SpotWalk}.
 */
public class SpotQuotePeerBenchmark extends HotPathBenchmark {
  private final SpotWalk walk = SpotWalk.ofQuote();
  private SpotDecoder decoder;
  private ProtobufJavaSpot protobuf;
  private QuickBuffersSpot quick;
  private LastQuote last;
  private Quote carrier;
  private byte[][] messages;
  private int next;

  /** The decoder's own carrier, as it was handed over. */
  private static final class LastQuote implements SpotListener {
    private Quote quote;

    LastQuote(Quote none) {
      quote = none;
    }

    @Override
    public void onQuote(Quote quote) {
      this.quote = quote;
    }
  }

  @Setup
  public void setUp() throws IOException {
    Corpus corpus = Corpus.standard();
    messages = corpus.spotBookTickers();
    carrier = new Quote(corpus.symbols().get(0));
    last = new LastQuote(carrier);
    decoder = new SpotDecoder(new SymbolTable(corpus.symbols()));
    protobuf = new ProtobufJavaSpot(corpus.symbols());
    quick = new QuickBuffersSpot(corpus.symbols());
    for (byte[] message : messages) {
      Agreement.require(
          List.of(
              SpotSums.of(decode(message)),
              SpotSums.of(protobuf.quote(message, carrier)),
              SpotSums.of(quick.quote(message, carrier))));
    }
  }

  @Benchmark
  public Quote mexcbench() {
    return decode(message());
  }

  @Benchmark
  public long floorWalk() {
    return walk.wrapper(message());
  }

  @Benchmark
  public Quote protobufJava() throws InvalidProtocolBufferException {
    return protobuf.quote(message(), carrier);
  }

  @Benchmark
  public Quote quickBuffers() throws IOException {
    return quick.quote(message(), carrier);
  }

  private byte[] message() {
    return messages[next++ & Corpus.INDEX_MASK];
  }

  private Quote decode(byte[] message) {
    decoder.decode(message, 0, message.length, last);
    return last.quote;
  }
}
