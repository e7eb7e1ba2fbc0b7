package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameDecodePeerBenchmarkTest {
  /** The frames are known to be of one size, so their payloads can be found by counting. */
  @ParameterizedTest
  @ValueSource(ints = {125, 1024, 16_384})
  void everybodyFindsEveryPayload(int payloadBytes) throws Exception {
    FrameDecodePeerBenchmark benchmark = new FrameDecodePeerBenchmark();
    benchmark.payloadBytes = payloadBytes;
    benchmark.setUp();
    byte[] buffer = ReadBuffer.ofFrames(payloadBytes);
    int headerBytes = payloadBytes < 126 ? 2 : 4;
    assertThat(buffer).hasSize(16 * (headerBytes + payloadBytes));
    long expected = 0;
    for (int i = 0; i < 16; i++) {
      int from = i * (headerBytes + payloadBytes) + headerBytes;
      long found = payloadBytes * 256L + buffer[from];
      expected = Long.rotateLeft(expected, 7) ^ found;
    }
    for (int round = 0; round < 2; round++) {
      assertThat(benchmark.mexcbench()).isEqualTo(expected);
      assertThat(benchmark.netty()).isEqualTo(expected);
      assertThat(benchmark.jetty()).isEqualTo(expected);
      assertThat(benchmark.javaWebSocket()).isEqualTo(expected);
      assertThat(benchmark.tyrus()).isEqualTo(expected);
      assertThat(benchmark.floorArraycopy()).isEqualTo(expected);
    }
  }
}
