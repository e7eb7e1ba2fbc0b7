package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.FrameMask;
import io.mexcbench.hotpath.websocket.Opcode;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.eclipse.jetty.websocket.core.Frame;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Who unmasks a payload fastest? One operation is one of sixteen payloads that lie end to end in a
 * buffer behind headers, so at any alignment, unmasked in place with a key of its own; the next
 * visit masks it again, which is the same work.
 *
 * <p>Jetty: {@code Frame.demask}, as its parser calls it for every masked frame. Netty, Tyrus and
 * Java-WebSocket keep theirs within decoders that also copy; they are not here.
 */
public class UnmaskPeerBenchmark extends HotPathBenchmark {
  private static final int HEADER_BYTES = 14;

  @Param({"125", "16384"})
  int payloadBytes;

  private final byte[][] keys = new byte[ReadBuffer.FRAMES][FrameMask.KEY_LENGTH];
  private byte[] buffer;
  private byte[] copy;
  private ByteBuffer view;
  private int next;

  @Setup
  public void setUp() {
    buffer = new byte[ReadBuffer.FRAMES * (HEADER_BYTES + payloadBytes)];
    copy = new byte[payloadBytes];
    view = ByteBuffer.wrap(buffer);
    Random random = new Random(Corpus.DEFAULT_SEED);
    random.nextBytes(buffer);
    for (byte[] key : keys) {
      random.nextBytes(key);
    }
    requireEqual();
  }

  private void requireEqual() {
    byte[] masked = buffer.clone();
    for (int i = 0; i < ReadBuffer.FRAMES; i++) {
      mexcbench();
    }
    byte[] unmasked = buffer.clone();
    System.arraycopy(masked, 0, buffer, 0, buffer.length);
    for (int i = 0; i < ReadBuffer.FRAMES; i++) {
      jetty();
    }
    if (!Arrays.equals(buffer, unmasked)) {
      throw new IllegalStateException("jetty unmasks otherwise: nothing is timed");
    }
  }

  @Benchmark
  public byte mexcbench() {
    int frame = next++ & (ReadBuffer.FRAMES - 1);
    int at = payloadOffset(frame);
    byte[] key = keys[frame];
    FrameMask.apply(buffer, at, payloadBytes, ByteBuffer.wrap(key).getInt());
    return buffer[at];
  }

  @Benchmark
  public byte jetty() {
    int frame = next++ & (ReadBuffer.FRAMES - 1);
    int at = payloadOffset(frame);
    ByteBuffer payload = view.slice(at, payloadBytes);
    new Frame((byte) (0x80 | Opcode.BINARY), keys[frame].clone(), payload).demask();
    return buffer[at];
  }

  @Benchmark
  public byte floorArraycopy() {
    int at = payloadOffset(next++ & (ReadBuffer.FRAMES - 1));
    System.arraycopy(buffer, at, copy, 0, payloadBytes);
    return copy[0];
  }

  private int payloadOffset(int frame) {
    return frame * (HEADER_BYTES + payloadBytes) + HEADER_BYTES;
  }

  byte[] buffer() {
    return buffer;
  }

  byte[] key(int frame) {
    return keys[frame];
  }
}
