package io.mexcbench.bench.websocket;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.FrameDecoder;
import io.mexcbench.hotpath.websocket.FrameStatus;
import io.mexcbench.hotpath.websocket.Role;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of finding a payload in a WebSocket frame. One operation is one frame.
 *
 * <p>A client reads the frames of the server, which carry spot depth and are not masked: their cost
 * must not depend on their size. A server reads masked subscriptions and pings of a client, some
 * dozens of bytes to two thousand, and pays for each byte.
 *
 * <p>Unmasking happens in place and replaces its own input. It is an exclusive or with the frame's
 * key, so the next visit to the same frame masks the payload again: every other pass over the
 * frames reads plain payloads as if they were masked. Header, key, size and work are the same.
 */
public class FrameDecoderBenchmark extends HotPathBenchmark {
  private static final int PAYLOAD_LENGTH_MAX = 1 << 20;

  private final FrameDecoder client = new FrameDecoder(Role.CLIENT, PAYLOAD_LENGTH_MAX);
  private final FrameDecoder server = new FrameDecoder(Role.SERVER, PAYLOAD_LENGTH_MAX);
  private byte[][] serverFrames;
  private byte[][] clientFrames;
  private int next;

  @Setup
  public void setUp() {
    Corpus corpus = Corpus.standard();
    serverFrames = corpus.serverFrames();
    clientFrames = corpus.clientFrames();
  }

  @Benchmark
  public int decodeServerFrame() {
    return decode(client, serverFrames[next++ & Corpus.INDEX_MASK]);
  }

  @Benchmark
  public int decodeMaskedFrame() {
    return decode(server, clientFrames[next++ & Corpus.INDEX_MASK]);
  }

  /** Bytes of the payload; -1 if there is none. */
  private static int decode(FrameDecoder decoder, byte[] frame) {
    return decoder.decode(frame, 0, frame.length) == FrameStatus.COMPLETE
        ? decoder.payloadLength()
        : -1;
  }

  byte[] clientFrame(int index) {
    return clientFrames[index].clone();
  }
}
