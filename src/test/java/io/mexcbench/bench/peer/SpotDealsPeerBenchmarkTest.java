package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.corpus.Corpus;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is timed is also right, for every message. */
class SpotDealsPeerBenchmarkTest {
  private final SpotDealsPeerBenchmark benchmark = new SpotDealsPeerBenchmark();
  private final SpotPeerOracle oracle = new SpotPeerOracle();
  private final byte[][] messages = Corpus.standard().spotDealsOf(SpotDealsPeerBenchmark.DEALS);

  @BeforeEach
  void setUp() throws IOException {
    benchmark.setUp();
  }

  @Test
  void mexcbenchFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.mexcbench()).isEqualTo(oracle.deals(message));
    }
  }

  @Test
  void protobufJavaFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.protobufJava()).isEqualTo(oracle.deals(message));
    }
  }

  @Test
  void quickBuffersFindsEveryNumber() throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.quickBuffers()).isEqualTo(oracle.deals(message));
    }
  }

  @Test
  void floorWalkVisitsEveryField() throws IOException {
    for (byte[] message : messages) {
      assertThat(benchmark.floorWalk()).isEqualTo(SpotPeerOracle.walk(message, Set.of(1)));
    }
  }
}
