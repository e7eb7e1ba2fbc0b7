package io.mexcbench.bench.peer;

import io.mexcbench.bench.HotPathBenchmark;
import io.mexcbench.bench.pipeline.FrameToOrderBenchmark;
import io.mexcbench.corpus.Corpus;
import io.mexcbench.hotpath.signal.Decision;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/**
 * Does the path from frame to order cost what its parts cost? One operation is one frame of {@link
 * FrameToOrderBenchmark}, taken through the whole path, or through one part of it with the input
 * that the part has there. A path that costs more than its parts loses the rest between them.
 *
 * <p>The peer is {@link EverydayPath}, which must write the same requests, byte for byte.
 */
public class FrameToOrderPeerBenchmark extends HotPathBenchmark {
  private final FrameToOrderBenchmark whole = new FrameToOrderBenchmark();
  private PathParts parts;
  private EverydayPath everyday;
  private int next;

  @Setup
  public void setUp() throws IOException, GeneralSecurityException {
    whole.setUp();
    parts = new PathParts();
    everyday = new EverydayPath();
    for (int i = 0; i < 2 * Corpus.SIZE; i++) {
      int length = mexcbench();
      byte[] expected = everydayJava();
      if (!Arrays.equals(expected, 0, expected.length, whole.request(), 0, length)) {
        throw new IllegalStateException("everydayJava writes another request than mexcbench");
      }
    }
  }

  /** The length of the request. */
  @Benchmark
  public int mexcbench() {
    return whole.frameToOrder();
  }

  /** The length of the payload. */
  @Benchmark
  public int partFrame() {
    return parts.decodeFrame();
  }

  /** The message's last version and its levels, added up. */
  @Benchmark
  public long partMessage() {
    return parts.decodeMessage();
  }

  /** A checksum of the best levels. */
  @Benchmark
  public long partBook() {
    return parts.applyUpdate();
  }

  /** Whether there was an intent, and else why not. */
  @Benchmark
  public Decision partStrategy() {
    return parts.tick();
  }

  /** The length of the request: limits, identifier, query, signature, header. */
  @Benchmark
  public int partOrder() {
    return parts.order();
  }

  @Benchmark
  public byte[] everydayJava() throws IOException {
    int index = next++ & Corpus.INDEX_MASK;
    return everyday.onFrame(index, whole.nowMillis());
  }

  PathParts parts() {
    return parts;
  }
}
