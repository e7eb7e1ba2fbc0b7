package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.inference.TTest;

/** Otava's test of a change: Student's t over the forks' means, both ways, at .001. */
public record StudentTest() implements Anchor {
  private static final double LEVEL = 0.001;

  @Override
  public String name() {
    return "Otava's test";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] before = Anchor.means(base);
    double[] after = Anchor.means(candidate);
    return StatUtils.mean(after) > StatUtils.mean(before)
        && new TTest().homoscedasticTTest(before, after) < LEVEL;
  }
}
