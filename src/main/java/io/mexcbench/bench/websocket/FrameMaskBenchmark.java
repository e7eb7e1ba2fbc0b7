package io.mexcbench.bench.websocket;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.websocket.FrameMask;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * The cost of unmasking a long payload. One operation is 16 KiB, at places of any alignment in a
 * buffer that the second level of cache holds, each place with a key of its own.
 *
 * <p>It happens in place, so what the next operation finds there is what the last one left: bytes
 * like any others, since the work does not depend on them.
 */
public class FrameMaskBenchmark extends HotPathBenchmark {
  static final int PAYLOAD_LENGTH = 16 * 1024;

  private static final int BUFFER_LENGTH = 256 * 1024;
  private static final int DISTANCE = (BUFFER_LENGTH - PAYLOAD_LENGTH) / Corpus.SIZE - 1;
  private static final int GOLDEN = 0x9E3779B9;

  private byte[] buffer;
  private int next;

  @Setup
  public void setUp() {
    buffer = new byte[BUFFER_LENGTH];
    int size = 0;
    for (byte[] text : Corpus.standard().futuresDepths()) {
      int length = Math.min(text.length, BUFFER_LENGTH - size);
      System.arraycopy(text, 0, buffer, size, length);
      size += length;
    }
  }

  /** Returns the first byte unmasked. */
  @Benchmark
  public byte unmask() {
    int index = next++ & Corpus.INDEX_MASK;
    int offset = offset(index);
    FrameMask.apply(buffer, offset, PAYLOAD_LENGTH, key(index));
    return buffer[offset];
  }

  static int offset(int index) {
    return index * DISTANCE;
  }

  static int key(int index) {
    return index * GOLDEN;
  }

  byte[] buffer() {
    return buffer.clone();
  }
}
