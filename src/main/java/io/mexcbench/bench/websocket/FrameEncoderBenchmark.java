package io.mexcbench.bench.websocket;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.FrameEncoder;
import io.mexcbench.hotpath.websocket.Opcode;
import io.mexcbench.hotpath.websocket.Role;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of putting a payload into a frame. One operation is one frame in a buffer that is used
 * again.
 *
 * <p>A server copies spot depth behind a header; a client copies subscriptions and pings, some
 * dozens of bytes to two thousand, and masks them with a new key each.
 */
public class FrameEncoderBenchmark extends HotPathBenchmark {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;
  private static final int GOLDEN = 0x9E3779B9;

  private final FrameEncoder server = new FrameEncoder(Role.SERVER);
  private final FrameEncoder client = new FrameEncoder(Role.CLIENT);
  private final byte[] frame = new byte[PAYLOAD_LENGTH_MAX];
  private byte[][] depths;
  private byte[][] requests;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    depths = corpus.spotDepths();
    FrameDecoder decoder = new FrameDecoder(Role.SERVER, PAYLOAD_LENGTH_MAX);
    requests =
        Arrays.stream(corpus.clientFrames())
            .map(masked -> payload(decoder, masked))
            .toArray(byte[][]::new);
  }

  private static byte[] payload(FrameDecoder decoder, byte[] masked) {
    decoder.decode(masked, 0, masked.length);
    return Arrays.copyOfRange(masked, decoder.payloadOffset(), decoder.frameLength());
  }

  /** Returns the length of {@link #frame()}. */
  @Benchmark
  public int encodeServerFrame() {
    byte[] depth = depths[next++ & Corpus.INDEX_MASK];
    return server.encode(Opcode.BINARY, true, depth, 0, depth.length, 0, frame, 0);
  }

  /** Returns the length of {@link #frame()}. */
  @Benchmark
  public int encodeMaskedFrame() {
    int index = next++ & Corpus.INDEX_MASK;
    byte[] request = requests[index];
    return client.encode(Opcode.TEXT, true, request, 0, request.length, key(index), frame, 0);
  }

  static int key(int index) {
    return index * GOLDEN;
  }

  byte[] frame() {
    return frame;
  }
}
