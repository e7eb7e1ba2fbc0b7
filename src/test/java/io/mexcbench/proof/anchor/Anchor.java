package io.mexcbench.proof.anchor;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A rule by which a known tool calls a benchmark slower, written from what the tool publishes.
 *
 * <p>Samples are times, one array a fork.
 */
public interface Anchor {
  /** As the tables call it. */
  String name();

  /** Whether the rule calls the candidate slower than the base. */
  boolean isSlower(List<double[]> base, List<double[]> candidate, Random random);

  /** All samples of all forks. */
  static double[] pooled(List<double[]> forks) {
    return forks.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /** The mean of each fork. */
  static double[] means(List<double[]> forks) {
    return forks.stream().mapToDouble(StatUtils::mean).toArray();
  }

  /** The median. */
  static double median(double[] samples) {
    return StatUtils.percentile(samples, 50);
  }
}
