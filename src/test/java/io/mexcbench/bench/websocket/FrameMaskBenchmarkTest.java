package io.mexcbench.bench.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FrameMaskBenchmarkTest {
  @Test
  void unmasksEveryPlaceAsTheStandardSays() {
    FrameMaskBenchmark benchmark = new FrameMaskBenchmark();
    benchmark.setUp();
    byte[] expected = benchmark.buffer();
    Set<Integer> alignments = new HashSet<>();
    for (int index = 0; index < Corpus.SIZE; index++) {
      int offset = FrameMaskBenchmark.offset(index);
      byte[] key = ByteBuffer.allocate(4).putInt(FrameMaskBenchmark.key(index)).array();
      for (int i = 0; i < 16_384; i++) {
        expected[offset + i] ^= key[i % 4];
      }
      assertThat(benchmark.unmask()).isEqualTo(expected[offset]);
      alignments.add(offset % 64);
    }
    assertThat(benchmark.buffer()).isEqualTo(expected);
    assertThat(alignments).hasSize(64);
  }
}
