package io.mexcbench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Percentage;

/** The size of each message of a sample: mean and percentiles, compared with published ones. */
final class Shape {
  private static final Percentage TOLERANCE = Percentage.withPercentage(10);

  private final long[] sorted;

  private Shape(long[] sorted) {
    this.sorted = sorted;
  }

  static Shape of(long... values) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Shape(sorted);
  }

  double mean() {
    return Arrays.stream(sorted).average().orElseThrow();
  }

  long max() {
    return sorted[sorted.length - 1];
  }

  /** The smallest value that is larger than so many thousandths of the sample. */
  long percentile(int perMille) {
    return sorted[sorted.length * perMille / 1000];
  }

  Shape hasMean(double published) {
    assertThat(mean()).as("mean of %s", this).isCloseTo(published, TOLERANCE);
    return this;
  }

  Shape hasPercentiles(long p50, long p90, long p99) {
    assertClose(500, p50);
    assertClose(900, p90);
    assertClose(990, p99);
    return this;
  }

  Shape hasMax(long published) {
    assertThat(max()).as("max of %s", this).isCloseTo(published, TOLERANCE);
    return this;
  }

  private void assertClose(int perMille, long published) {
    assertThat(percentile(perMille))
        .as("%d/1000 of %s", perMille, this)
        .isCloseTo(published, TOLERANCE);
  }

  @Override
  public String toString() {
    return String.format(
        "n=%d mean=%.2f p50=%d p90=%d p99=%d max=%d",
        sorted.length, mean(), percentile(500), percentile(900), percentile(990), max());
  }
}
