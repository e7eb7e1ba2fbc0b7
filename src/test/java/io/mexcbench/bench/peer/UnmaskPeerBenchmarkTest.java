package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnmaskPeerBenchmarkTest {
  @ParameterizedTest
  @ValueSource(ints = {125, 16_384})
  void everybodyUnmasksEveryPayloadAndMasksItAgain(int payloadBytes) {
    for (Consumer<UnmaskPeerBenchmark> contestant :
        List.<Consumer<UnmaskPeerBenchmark>>of(
            UnmaskPeerBenchmark::mexcbench, UnmaskPeerBenchmark::jetty)) {
      UnmaskPeerBenchmark benchmark = new UnmaskPeerBenchmark();
      benchmark.payloadBytes = payloadBytes;
      benchmark.setUp();
      byte[] before = benchmark.buffer().clone();
      byte[] after = unmasked(benchmark, payloadBytes);
      visitAll(benchmark, contestant);
      assertThat(benchmark.buffer()).isEqualTo(after);
      visitAll(benchmark, contestant);
      assertThat(benchmark.buffer()).isEqualTo(before);
    }
  }

  private static void visitAll(
      UnmaskPeerBenchmark benchmark, Consumer<UnmaskPeerBenchmark> contestant) {
    for (int i = 0; i < 16; i++) {
      contestant.accept(benchmark);
    }
  }

  private static byte[] unmasked(UnmaskPeerBenchmark benchmark, int payloadBytes) {
    byte[] bytes = benchmark.buffer().clone();
    for (int frame = 0; frame < 16; frame++) {
      byte[] key = benchmark.key(frame);
      for (int i = 0; i < payloadBytes; i++) {
        bytes[frame * (14 + payloadBytes) + 14 + i] ^= key[i % 4];
      }
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {125, 16_384})
  void theFloorCopiesEveryPayload(int payloadBytes) {
    UnmaskPeerBenchmark benchmark = new UnmaskPeerBenchmark();
    benchmark.payloadBytes = payloadBytes;
    benchmark.setUp();
    for (int frame = 0; frame < 16; frame++) {
      byte first = benchmark.buffer()[frame * (14 + payloadBytes) + 14];
      assertThat(benchmark.floorArraycopy()).isEqualTo(first);
    }
  }
}
