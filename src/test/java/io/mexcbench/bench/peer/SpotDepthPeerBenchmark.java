package io.mexcbench.bench.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do others need for a spot depth update of 50 asks and 50 bids? One operation is one message,
 * from its bytes to scaled longs in a {@link DepthUpdate}, which every contestant fills.
 *
 * <p>The floors do less: {@code floorWalk} only finds where every field is, {@code floorArraycopy}
 * only copies the bytes. Configurations and their sources: {@link ProtobufJavaSpot}, {@link
 * QuickBuffersSpot}, {@link SpotWalk}.
 */
public class SpotDepthPeerBenchmark extends HotPathBenchmark {
  static final int LEVELS = 100;

  private final SpotWalk walk = SpotWalk.ofDepth();
  private SpotDecoder decoder;
  private ProtobufJavaSpot protobuf;
  private QuickBuffersSpot quick;
  private LastDepth last;
  private DepthUpdate carrier;
  private byte[][] messages;
  private byte[] copy;
  private int next;

  /** The decoder's own carrier, as it was handed over. */
  private static final class LastDepth implements SpotListener {
    private DepthUpdate depth;

    LastDepth(DepthUpdate none) {
      depth = none;
    }

    @Override
    public void onDepth(DepthUpdate depth) {
      this.depth = depth;
    }
  }

  @Setup
  public void setUp() throws IOException {
    Corpus corpus = Corpus.standard();
    messages = corpus.spotDepthOfLevels(LEVELS);
    copy = new byte[longest(messages)];
    carrier = new DepthUpdate(corpus.symbols().get(0));
    last = new LastDepth(carrier);
    decoder = new SpotDecoder(new SymbolTable(corpus.symbols()));
    protobuf = new ProtobufJavaSpot(corpus.symbols());
    quick = new QuickBuffersSpot(corpus.symbols());
    for (byte[] message : messages) {
      Agreement.require(
          List.of(
              SpotSums.of(decode(message)),
              SpotSums.of(protobuf.depth(message, carrier)),
              SpotSums.of(quick.depth(message, carrier))));
    }
  }

  @Benchmark
  public DepthUpdate mexcbench() {
    return decode(message());
  }

  @Benchmark
  public long floorWalk() {
    return walk.wrapper(message());
  }

  @Benchmark
  public byte[] floorArraycopy() {
    byte[] message = message();
    System.arraycopy(message, 0, copy, 0, message.length);
    return copy;
  }

  @Benchmark
  public DepthUpdate protobufJava() throws InvalidProtocolBufferException {
    return protobuf.depth(message(), carrier);
  }

  @Benchmark
  public DepthUpdate quickBuffers() throws IOException {
    return quick.depth(message(), carrier);
  }

  private byte[] message() {
    return messages[next++ & Corpus.INDEX_MASK];
  }

  private DepthUpdate decode(byte[] message) {
    decoder.decode(message, 0, message.length, last);
    return last.depth;
  }

  private static int longest(byte[][] messages) {
    int longest = 0;
    for (byte[] message : messages) {
      longest = Math.max(longest, message.length);
    }
    return longest;
  }
}
