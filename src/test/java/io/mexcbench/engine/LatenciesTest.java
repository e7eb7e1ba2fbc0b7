package io.mexcbench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatenciesTest {
  private static final long HOUR_NANOS = 3_600_000_000_000L;

  @Test
  void whatIsBeyondAnHourCountsAsOne() {
    Latencies latencies = new Latencies();
    latencies.record(Long.MAX_VALUE);
    latencies.record(-1);
    Histogram seen = latencies.interval();
    assertThat(seen.getTotalCount()).isEqualTo(2);
    assertThat(seen.getMinValue()).isZero();
    assertThat(seen.valuesAreEquivalent(seen.getMaxValue(), HOUR_NANOS)).isTrue();
  }

  /** What grew would look like a leak, and would be memory that the trading thread asks for. */
  @Test
  void memoryIsTheSameWhateverIsRecorded() {
    Latencies latencies = new Latencies();
    latencies.record(1);
    int before = latencies.interval().getEstimatedFootprintInBytes();
    latencies.record(HOUR_NANOS);
    assertThat(latencies.interval().getEstimatedFootprintInBytes()).isEqualTo(before);
  }
}
