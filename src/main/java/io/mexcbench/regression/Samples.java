package io.mexcbench.regression;

import java.util.List;

/**
 * The single operations that JMH timed in one fork of {@code SampleTime}, as the histogram that it
 * writes.
 *
 * @param buckets by ascending value
 */
public record Samples(List<Bucket> buckets) {
  /** How many operations took {@code value}, in the measurement's unit. */
  public record Bucket(double value, long count) {}

  public Samples {
    buckets = List.copyOf(buckets);
    if (buckets.isEmpty()) {
      throw new IllegalArgumentException("samples must not be empty");
    }
  }

  public long count() {
    return buckets.stream().mapToLong(Bucket::count).sum();
  }

  public double mean() {
    double total = buckets.stream().mapToDouble(bucket -> bucket.value() * bucket.count()).sum();
    return total / count();
  }

  /** The smallest value that at least this share of the operations did not exceed. */
  public double quantile(double share) {
    long rank = Math.max(1, (long) Math.ceil(share * count()));
    long seen = 0;
    int last = buckets.size() - 1;
    for (Bucket bucket : buckets.subList(0, last)) {
      seen += bucket.count();
      if (seen >= rank) {
        return bucket.value();
      }
    }
    return buckets.get(last).value();
  }
}
