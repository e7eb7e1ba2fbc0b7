package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed is also right, for every message. */
class SpotDepthPeerBenchmarkTest {
  private final SpotDepthPeerBenchmark benchmark = new SpotDepthPeerBenchmark();
  private final SpotPeerOracle oracle = new SpotPeerOracle();
  private final byte[][] messages =
      Corpus.standard().spotDepthOfLevels(SpotDepthPeerBenchmark.LEVELS);

  @BeforeEach
  void setUp() throws IOException {
    benchmark.setUp();
  }

  @Test
  void mexcbenchFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(SpotSums.of(benchmark.mexcbench())).isEqualTo(SpotSums.of(oracle.depth(message)));
    }
  }

  @Test
  void protobufJavaFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(SpotSums.of(benchmark.protobufJava()))
          .isEqualTo(SpotSums.of(oracle.depth(message)));
    }
  }

  @Test
  void quickBuffersFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(SpotSums.of(benchmark.quickBuffers()))
          .isEqualTo(SpotSums.of(oracle.depth(message)));
    }
  }

  @Test
  void floorWalkVisitsEveryField() throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.floorWalk()).isEqualTo(SpotPeerOracle.walk(message, Set.of(1, 2)));
    }
  }

  @Test
  void floorArraycopyCopiesEveryByte() {
    for (byte[] message : messages) {
      assertThat(benchmark.floorArraycopy()).startsWith(message);
    }
  }
}
