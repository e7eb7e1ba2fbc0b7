package io.mexcbench.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.bench.metric.SampleDurations;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every contestant takes in every duration. */
class ObservationPeerBenchmarkTest {
  private static final long[] NANOS = SampleDurations.nanos();

  private final ObservationPeerBenchmark benchmark = new ObservationPeerBenchmark();

  @BeforeEach
  void setUp() {
    benchmark.setUp();
  }

  private static void repeat(Runnable contestant) {
    for (int i = 0; i < NANOS.length; i++) {
      contestant.run();
    }
  }

  @Test
  void mexcbenchTakesEveryDurationIn() {
    repeat(benchmark::mexcbench);
    assertThat(benchmark.recorder.count()).isEqualTo(NANOS.length);
    assertThat(benchmark.recorder.sumNanos()).isEqualTo(Arrays.stream(NANOS).sum());
  }

  @Test
  void floorCountsEveryDuration() {
    repeat(benchmark::floorCount);
    assertThat(Arrays.stream(benchmark.counts).sum()).isEqualTo(NANOS.length);
  }

  @Test
  void hdrSingleWriterTakesEveryDurationIn() {
    repeat(benchmark::hdrSingleWriter);
    assertThat(benchmark.hdr.getIntervalHistogram().getTotalCount()).isEqualTo(NANOS.length);
  }

  @Test
  void prometheusTakesEveryDurationInHoweverItsDataPointIsFound() {
    repeat(benchmark::prometheusClassic);
    repeat(benchmark::prometheusLookup);
    assertThat(benchmark.classic().getCount()).isEqualTo(2L * NANOS.length);
    assertThat(benchmark.labelled().collect().getDataPoints()).hasSize(1);
  }

  @Test
  void prometheusNativeTakesEveryDurationIn() {
    repeat(benchmark::prometheusNative);
    assertThat(benchmark.natively().getCount()).isEqualTo(NANOS.length);
    assertThat(benchmark.natively().getSum())
        .isCloseTo(Arrays.stream(NANOS).sum() * 1e-9, Offset.offset(1e-9));
  }
}
