package io.mexcbench.bench.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import org.junit.jupiter.api.Test;

class ControlBenchmarkTest {
  private final ControlBenchmark benchmark = new ControlBenchmark();

  @Test
  void sentinelDoesTenPercentMoreThanTheFixedWork() {
    assertThat(benchmark.slowedTokens * 10).isEqualTo(benchmark.workTokens * 11);
  }

  @Test
  void controlsAllocateNothing() {
    assertThat(AllocationMeter.bytesOfAMillion(this::runAll)).isZero();
  }

  private void runAll() {
    benchmark.empty();
    benchmark.fixedWork();
    benchmark.slowedWork();
  }
}
