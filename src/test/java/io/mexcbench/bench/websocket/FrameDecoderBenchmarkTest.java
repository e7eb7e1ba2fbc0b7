package io.mexcbench.bench.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameDecoderBenchmarkTest {
  private final FrameDecoderBenchmark benchmark = new FrameDecoderBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  @Test
  void findsThePayloadOfEveryServerFrame() {
    byte[][] payloads = Corpus.standard().spotDepths();
    for (byte[] payload : payloads) {
      assertThat(benchmark.decodeServerFrame()).isEqualTo(payload.length);
    }
  }

  @Test
  void unmasksEveryClientFrameInTheFirstPassAndMasksItAgainInTheSecond() {
    byte[][] masked = Corpus.standard().clientFrames();
    for (byte[] frame : masked) {
      assertThat(benchmark.decodeMaskedFrame()).isEqualTo(payloadLength(frame));
    }
    for (int i = 0; i < masked.length; i++) {
      assertThat(benchmark.clientFrame(i)).isEqualTo(unmasked(masked[i]));
    }
    for (byte[] frame : masked) {
      assertThat(benchmark.decodeMaskedFrame()).isEqualTo(payloadLength(frame));
    }
    for (int i = 0; i < masked.length; i++) {
      assertThat(benchmark.clientFrame(i)).isEqualTo(masked[i]);
    }
  }

  private static int headerLength(byte[] frame) {
    int length = frame[1] & 127;
    return 6 + (length == 127 ? 8 : length == 126 ? 2 : 0);
  }

  private static int payloadLength(byte[] frame) {
    return frame.length - headerLength(frame);
  }

  private static byte[] unmasked(byte[] frame) {
    byte[] plain = Arrays.copyOf(frame, frame.length);
    int from = headerLength(frame);
    for (int i = from; i < frame.length; i++) {
      plain[i] ^= frame[from - 4 + (i - from) % 4];
    }
    return plain;
  }
}
