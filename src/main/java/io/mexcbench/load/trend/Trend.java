package io.mexcbench.load.trend;

import java.util.Arrays;

/**
 * How a series moves.
 *
 * @param z of the Mann-Kendall test, corrected for continuity and ties: standard normal where
 *     nothing moves and values do not depend on each other, positive where it rises
 * @param slope of Theil and Sen: the median of the slopes between any two points
 */
public record Trend(double z, double slope) {
  /**
   * Of values over something that rises itself.
   *
   * @param at where each value was taken, rising
   */
  public static Trend of(double[] at, double[] values) {
    if (at.length != values.length) {
      throw new IllegalArgumentException(
          "each value must have its place, got %d for %d".formatted(at.length, values.length));
    }
    return new Trend(z(values), slope(at, values));
  }

  /** Mann 1945 and Kendall 1975: pairs that rise less those that fall, in standard errors. */
  private static double z(double[] values) {
    long balance = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        balance += (long) Math.signum(values[j] - values[i]);
      }
    }
    double variance = variance(values);
    return variance <= 0 ? 0 : (balance - Long.signum(balance)) / Math.sqrt(variance);
  }

  /** Values that are the same can be ordered in no way. */
  private static double variance(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double sum = termOf(sorted.length);
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[from]) {
        sum -= termOf(i - from);
        from = i;
      }
    }
    return sum / 18;
  }

  private static double termOf(double n) {
    return n * (n - 1) * (2 * n + 5);
  }

  /** Sen 1968. Of two points at the same place there is no slope. */
  private static double slope(double[] at, double[] values) {
    double[] slopes = new double[values.length * (values.length - 1) / 2];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        if (at[j] > at[i]) {
          slopes[count++] = (values[j] - values[i]) / (at[j] - at[i]);
        }
      }
    }
    return count == 0 ? 0 : median(Arrays.copyOf(slopes, count));
  }

  /**
   * How far apart nine of ten values lie that have been freed of their slope: by how much a series
   * goes up and down by itself.
   */
  public static double unrest(double[] at, double[] values) {
    double slope = slope(at, values);
    double[] rest = new double[values.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = values[i] - slope * (at[i] - at[0]);
    }
    Arrays.sort(rest);
    int beyond = rest.length / 20;
    return rest[rest.length - 1 - beyond] - rest[beyond];
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  }
}
