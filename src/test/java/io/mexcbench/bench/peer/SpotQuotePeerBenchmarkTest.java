package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed is also right, for every message. */
class SpotQuotePeerBenchmarkTest {
  private final SpotQuotePeerBenchmark benchmark = new SpotQuotePeerBenchmark();
  private final SpotPeerOracle oracle = new SpotPeerOracle();
  private final byte[][] messages = Corpus.standard().spotBookTickers();

  @BeforeEach
  void setUp() throws IOException {
    benchmark.setUp();
  }

  @Test
  void mexcbenchFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(SpotSums.of(benchmark.mexcbench())).isEqualTo(SpotSums.of(oracle.quote(message)));
    }
  }

  @Test
  void protobufJavaFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(SpotSums.of(benchmark.protobufJava()))
          .isEqualTo(SpotSums.of(oracle.quote(message)));
    }
  }

  @Test
  void quickBuffersFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(SpotSums.of(benchmark.quickBuffers()))
          .isEqualTo(SpotSums.of(oracle.quote(message)));
    }
  }

  @Test
  void floorWalkVisitsEveryField() throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.floorWalk()).isEqualTo(SpotPeerOracle.walk(message, Set.of()));
    }
  }
}
