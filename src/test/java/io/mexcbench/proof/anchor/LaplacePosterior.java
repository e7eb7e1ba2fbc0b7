package io.mexcbench.proof.anchor;

import java.util.Arrays;

/**
 * What samples say of the centre of a Laplace distribution whose scale is not known: a density in
 * proportion to (sum of absolute deviations)^-n, as asv takes it where samples are few.
 *
 * <p>Between two samples the sum is a straight line, so the density has an integral in closed form.
 */
final class LaplacePosterior {
  private static final int BISECTIONS = 200;

  private final double[] sorted;
  private final double scale;

  LaplacePosterior(double[] samples) {
    this.sorted = samples.clone();
    Arrays.sort(sorted);
    this.scale = deviations(sorted[sorted.length / 2]);
  }

  /** By bisection. */
  double quantile(double probability) {
    double reach = 1e6 * Math.max(scale, Double.MIN_NORMAL);
    double low = sorted[0] - reach;
    double high = sorted[sorted.length - 1] + reach;
    double total = mass(Double.POSITIVE_INFINITY);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = low + (high - low) / 2;
      if (mass(middle) < probability * total) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low + (high - low) / 2;
  }

  /** Up to a value, in a unit of its own. */
  private double mass(double end) {
    double from = Double.NEGATIVE_INFINITY;
    double sum = 0;
    for (int below = 0; below <= sorted.length && from < end; below++) {
      double to = below < sorted.length ? Math.min(sorted[below], end) : end;
      sum += segment(from, to, 2 * below - sorted.length);
      from = to;
    }
    return sum;
  }

  /** The integral where the sum of deviations is a line of this slope. */
  private double segment(double from, double to, int slope) {
    if (to <= from) {
      return 0;
    }
    int n = sorted.length;
    if (slope == 0) {
      return (to - from) / scale * Math.pow(deviations(from) / scale, -n);
    }
    double before = Double.isInfinite(from) ? 0 : Math.pow(deviations(from) / scale, 1 - n);
    double after = Double.isInfinite(to) ? 0 : Math.pow(deviations(to) / scale, 1 - n);
    return (after - before) / (slope * (1.0 - n));
  }

  private double deviations(double centre) {
    return Arrays.stream(sorted).map(one -> Math.abs(one - centre)).sum();
  }
}
