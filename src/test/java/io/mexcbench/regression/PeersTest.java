package io.mexcbench.regression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {
  @ParameterizedTest
  @CsvSource({
    "io.mexcbench.bench.peer.DepthPeerBenchmark.netty, true",
    "io.mexcbench.bench.websocket.FrameDecoderBenchmark.decode, false",
    "io.mexcbench.bench.peering.LinkBenchmark.open, false",
    "com.example.io.mexcbench.bench.peer.Benchmark.run, false"
  })
  void peerIsWhatLiesInThePackageOfPeers(String benchmark, boolean isPeer) {
    assertThat(Peers.isPeer(new BenchmarkKey(benchmark, Mode.AVERAGE_TIME, 1, Map.of())))
        .isEqualTo(isPeer);
  }
}
