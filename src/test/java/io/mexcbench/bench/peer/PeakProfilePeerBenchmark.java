package io.mexcbench.bench.peer;

import com.google.protobuf.CodedInputStream;
import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.market.DecodedRound;
import io.mexcbench.corpus.BookRound;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.market.BookSide;
import io.mexcbench.hotpath.market.DepthUpdate;
import io.mexcbench.hotpath.market.OrderBook;
import io.mexcbench.hotpath.market.SpotDecoder;
import io.mexcbench.hotpath.market.SpotListener;
import io.mexcbench.hotpath.market.SymbolTable;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import io.mexcbench.oracle.Wrapper;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Setup;

/**
 * How many levels a second go from frames into a book when the market is wild? A call takes one
 * WebSocket frame with a depth message of 400 levels, the 99th percentile of BTCUSDT, through the
 * frame decoder, the message decoder and the book of 1,000 levels a side, and reads the best bid
 * and ask. One operation is one level, because the target is levels a second.
 *
 * <p>The peer is what most Java systems have: protobuf-java's generated classes, parsed from the
 * payload without a copy, and a book of {@code TreeMap}s. Its generated proto3 parser makes the
 * strings of prices itself, so they are read as they are. The frame's header is read by our decoder
 * for both.
 */
@OperationsPerInvocation(PeakProfilePeerBenchmark.LEVELS_A_MESSAGE)
public class PeakProfilePeerBenchmark extends HotPathBenchmark {
  static final int LEVELS_A_MESSAGE = 400;

  private static final int LEVELS_A_SIDE = 1_000;
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;

  private final FrameDecoder frameDecoder = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final TreeBook tree = new TreeBook();
  private byte[][] frames;
  private SpotDecoder decoder;
  private SpotListener listener;
  private OrderBook book;
  private ProtobufDepth protobuf;
  private long firstVersion;
  private int next;

  @Setup
  public void setUp() throws IOException {
    BookRound round =
        BookRound.of(
            Corpus.DEFAULT_SEED, LEVELS_A_SIDE, LEVELS_A_MESSAGE, BookRound.Spread.RECORDED);
    DecodedRound decoded = DecodedRound.of(round);
    Corpus corpus = Corpus.standard();
    byte[][] messages = round.updates();
    frames = new byte[messages.length][];
    for (int i = 0; i < messages.length; i++) {
      frames[i] = corpus.frame(messages[i], Opcode.BINARY, false);
    }
    firstVersion = decoded.updates()[0].fromVersion();
    decoder = new SpotDecoder(new SymbolTable(List.of(round.symbol())));
    book = new OrderBook(round.symbol());
    book.applySnapshot(decoded.book());
    listener =
        new SpotListener() {
          @Override
          public void onDepth(DepthUpdate depth) {
            book.apply(depth);
          }
        };
    tree.apply(decoded.book());
    protobuf = new ProtobufDepth(round.symbol());
    for (int i = 0; i < frames.length; i++) {
      long expected = protobufJavaTreeMap();
      next--;
      requireEqual(expected, mexcbench());
    }
    requireEqual(tree.checksum(), BookPeerBenchmark.checksum(book));
  }

  @Benchmark
  public long mexcbench() {
    int index = next++ & Corpus.INDEX_MASK;
    byte[] frame = frames[index];
    if (index == 0) {
      book.expectVersion(firstVersion);
    }
    frameDecoder.decode(frame, 0, frame.length);
    decoder.decode(frame, frameDecoder.payloadOffset(), frameDecoder.payloadLength(), listener);
    BookSide asks = book.asks();
    BookSide bids = book.bids();
    int ask = asks.best();
    int bid = bids.best();
    return BookChecksum.top(
        asks.price(ask), asks.quantity(ask), bids.price(bid), bids.quantity(bid));
  }

  @Benchmark
  public long protobufJavaTreeMap() throws IOException {
    byte[] frame = frames[next++ & Corpus.INDEX_MASK];
    frameDecoder.decode(frame, 0, frame.length);
    CodedInputStream in =
        CodedInputStream.newInstance(
            frame, frameDecoder.payloadOffset(), frameDecoder.payloadLength());
    protobuf.apply(Wrapper.parseFrom(in).getPublicAggreDepths(), tree);
    return tree.top();
  }

  private static void requireEqual(long expected, long actual) {
    if (expected != actual) {
      throw new IllegalStateException("both pipelines must keep the same book");
    }
  }
}
