package io.mexcbench.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.AllocationMeter;
import io.mexcbench.metrics.DurationRecorder;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ObservationBenchmarkTest {
  private final ObservationBenchmark benchmark = new ObservationBenchmark();

  @Test
  void everyDurationIsTakenIn() {
    benchmark.setUp();
    DurationRecorder recorder = benchmark.recordDuration();
    for (int i = 1; i < SampleDurations.nanos().length; i++) {
      assertThat(benchmark.recordDuration()).isSameAs(recorder);
    }
    assertThat(recorder.count()).isEqualTo(SampleDurations.nanos().length);
    assertThat(recorder.sumNanos()).isEqualTo(Arrays.stream(SampleDurations.nanos()).sum());
  }

  @Test
  void takingADurationInAllocatesNothing() {
    benchmark.setUp();
    assertThat(AllocationMeter.bytesOfAMillion(benchmark::recordDuration)).isZero();
  }

  @Test
  void durationsSpreadFromMicrosecondsToMilliseconds() {
    assertThat(Arrays.stream(SampleDurations.nanos()).min().orElseThrow()).isLessThan(2_000);
    assertThat(Arrays.stream(SampleDurations.nanos()).max().orElseThrow()).isGreaterThan(300_000);
    assertThat(Arrays.stream(SampleDurations.nanos()).filter(nanos -> nanos < 20_000).count())
        .isBetween(450L, 574L);
  }
}
