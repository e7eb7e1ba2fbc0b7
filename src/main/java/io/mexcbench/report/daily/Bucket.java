package io.mexcbench.report.daily;

/**
 * A bar of a distribution.
 *
 * @param upper its upper bound, which belongs to it; infinite for the last one
 * @param count how many values lie in it alone
 */
public record Bucket(double upper, double count) {
  public Bucket {
    if (Double.isNaN(upper) || !(count >= 0) || Double.isInfinite(count)) {
      throw new IllegalArgumentException(
          "a bucket needs a bound and a count, got " + upper + ", " + count);
    }
  }
}
