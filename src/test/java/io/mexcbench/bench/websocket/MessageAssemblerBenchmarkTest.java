package io.mexcbench.bench.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MessageAssemblerBenchmarkTest {
  @Test
  void joinsTheFragmentsOfEveryMessage() {
    MessageAssemblerBenchmark benchmark = new MessageAssemblerBenchmark();
    benchmark.setUp();
    for (byte[] frames : Corpus.standard().fragmentedMessages()) {
      int length = benchmark.assembleFragments();
      assertThat(Arrays.copyOf(benchmark.message(), length)).isEqualTo(joined(frames));
    }
  }

  /** The payloads of the data frames, one after another; none is longer than 65,535 bytes. */
  private static byte[] joined(byte[] frames) {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    int at = 0;
    while (at < frames.length) {
      boolean isData = (frames[at] & 15) < 8;
      int length = frames[at + 1];
      at += 2;
      if (length == 126) {
        length = (frames[at] & 255) * 256 + (frames[at + 1] & 255);
        at += 2;
      }
      if (isData) {
        message.write(frames, at, length);
      }
      at += length;
    }
    return message.toByteArray();
  }
}
