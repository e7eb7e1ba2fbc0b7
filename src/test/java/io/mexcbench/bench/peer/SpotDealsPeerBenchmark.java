package io.mexcbench.bench.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SymbolTable;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do others need for a spot message of ten deals? One operation is one message, from its bytes
 * to the sum of its scaled longs, times, types and lengths of trade ids.
 *
 * <p>{@code floorWalk} only finds where every field is. Configurations and their sources: {@link
 * ProtobufJavaSpot}, {@link QuickBuffersSpot}, {@link SpotWalk}.
 */
public class SpotDealsPeerBenchmark extends HotPathBenchmark {
  static final int DEALS = 10;

  private final SpotWalk walk = SpotWalk.ofDeals();
  private final DealsSum sum = new DealsSum();
  private SpotDecoder decoder;
  private ProtobufJavaSpot protobuf;
  private QuickBuffersSpot quick;
  private byte[][] messages;
  private int next;

  @Setup
  public void setUp() throws IOException {
    Corpus corpus = Corpus.standard();
    messages = corpus.spotDealsOf(DEALS);
    decoder = new SpotDecoder(new SymbolTable(corpus.symbols()));
    protobuf = new ProtobufJavaSpot(corpus.symbols());
    quick = new QuickBuffersSpot(corpus.symbols());
    for (byte[] message : messages) {
      Agreement.require(List.of(decode(message), protobuf.deals(message), quick.deals(message)));
    }
  }

  @Benchmark
  public long mexcbench() {
    return decode(message());
  }

  @Benchmark
  public long floorWalk() {
    return walk.wrapper(message());
  }

  @Benchmark
  public long protobufJava() throws InvalidProtocolBufferException {
    return protobuf.deals(message());
  }

  @Benchmark
  public long quickBuffers() throws IOException {
    return quick.deals(message());
  }

  private byte[] message() {
    return messages[next++ & Corpus.INDEX_MASK];
  }

  private long decode(byte[] message) {
    decoder.decode(message, 0, message.length, sum);
    return sum.take();
  }
}
