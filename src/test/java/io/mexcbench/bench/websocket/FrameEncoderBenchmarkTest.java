package io.mexcbench.bench.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameEncoderBenchmarkTest {
  private final FrameEncoderBenchmark benchmark = new FrameEncoderBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  @Test
  void writesAHeaderInFrontOfEveryDepth() {
    for (byte[] depth : Corpus.standard().spotDepths()) {
      assertThat(written(benchmark.encodeServerFrame())).isEqualTo(frame(0x82, 0, depth));
    }
  }

  /** The requests are those of the corpus, whose frames have keys of their own. */
  @Test
  void masksEveryRequestWithItsKey() {
    byte[][] masked = Corpus.standard().clientFrames();
    for (int index = 0; index < masked.length; index++) {
      int from = 6 + (masked[index][1] == (byte) 0xFE ? 2 : 0);
      byte[] oldKey = Arrays.copyOfRange(masked[index], from - 4, from);
      byte[] payload = Arrays.copyOfRange(masked[index], from, masked[index].length);
      byte[] key = ByteBuffer.allocate(4).putInt(FrameEncoderBenchmark.key(index)).array();
      for (int i = 0; i < payload.length; i++) {
        payload[i] ^= (byte) (oldKey[i % 4] ^ key[i % 4]);
      }
      byte[] expected =
          frame(0x81, 0x80, ByteBuffer.allocate(4 + payload.length).put(key).put(payload).array());
      assertThat(written(benchmark.encodeMaskedFrame())).isEqualTo(expected);
    }
  }

  private byte[] written(int length) {
    return Arrays.copyOf(benchmark.frame(), length);
  }

  /** The key of a masked frame is part of the body, but not of its length. */
  private static byte[] frame(int first, int maskBit, byte[] body) {
    int length = body.length - (maskBit == 0 ? 0 : 4);
    ByteBuffer frame = ByteBuffer.allocate(body.length + (length < 126 ? 2 : 4));
    frame.put((byte) first);
    if (length < 126) {
      frame.put((byte) (maskBit + length));
    } else {
      frame.put((byte) (maskBit + 126)).putShort((short) length);
    }
    return frame.put(body).array();
  }
}
