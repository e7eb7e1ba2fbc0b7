package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;

/** benchstat: the rank-sum test over all samples at 5 %, both ways, and a larger median. */
public record Benchstat() implements Anchor {
  private static final double LEVEL = 0.05;

  @Override
  public String name() {
    return "benchstat";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] before = Anchor.pooled(base);
    double[] after = Anchor.pooled(candidate);
    return Anchor.median(after) > Anchor.median(before)
        && MannWhitney.twoSidedP(before, after) < LEVEL;
  }
}
