package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Conbench: the best repetition lies more than five standard deviations beyond the mean of the
 * earlier ones. Each fork of the base is an earlier commit, and the candidate's first fork the new
 * one.
 */
public record LowestScore() implements Anchor {
  private static final double Z = 5;

  @Override
  public String name() {
    return "Conbench's lowest-score z";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] history = base.stream().mapToDouble(StatUtils::min).toArray();
    double distance = StatUtils.min(candidate.get(0)) - StatUtils.mean(history);
    return distance > Z * Math.sqrt(StatUtils.variance(history));
  }
}
