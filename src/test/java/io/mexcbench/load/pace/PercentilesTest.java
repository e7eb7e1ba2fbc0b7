package io.mexcbench.load.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class PercentilesTest {
  @Test
  void aPercentileTakesTenSamplesBeyondIt() {
    assertThat(Percentiles.samplesFor(50)).isEqualTo(20);
    assertThat(Percentiles.samplesFor(99)).isEqualTo(1_000);
    assertThat(Percentiles.samplesFor(99.9)).isEqualTo(10_000);
    assertThat(Percentiles.samplesFor(99.99)).isEqualTo(100_000);
  }

  @Test
  void withoutThemNothingIsSaid() {
    Histogram histogram = new Histogram(3);
    for (int i = 1; i < 1_000; i++) {
      histogram.recordValue(i);
    }
    assertThat(Percentiles.of(histogram, 99)).isEmpty();
    histogram.recordValue(1_000);
    assertThat(Percentiles.of(histogram, 99)).hasValue(990);
    assertThat(Percentiles.of(histogram, 99.9)).isEmpty();
  }
}
