package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * asv: the median has grown by a tenth, and the rank-sum test of all samples gives less than .002;
 * where so few samples cannot give so little, the 99 % intervals of the medians are disjoint.
 */
public record Asv() implements Anchor {
  private static final double FACTOR = 1.1;
  private static final double LEVEL = 0.002;
  private static final double CONFIDENCE = 0.99;

  @Override
  public String name() {
    return "asv";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] before = Anchor.pooled(base);
    double[] after = Anchor.pooled(candidate);
    return Anchor.median(after) > FACTOR * Anchor.median(before) && isDifferent(before, after);
  }

  private static boolean isDifferent(double[] before, double[] after) {
    double least =
        Math.exp(
            -CombinatoricsUtils.binomialCoefficientLog(
                before.length + after.length, Math.min(before.length, after.length)));
    if (least < LEVEL) {
      return MannWhitney.twoSidedP(before, after) < LEVEL;
    }
    double tail = (1 - CONFIDENCE) / 2;
    return new LaplacePosterior(before).quantile(1 - tail)
        < new LaplacePosterior(after).quantile(tail);
  }
}
