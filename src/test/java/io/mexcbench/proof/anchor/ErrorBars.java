package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * JMH's own error bars do not touch: mean and Student's 99.9 % interval over all iterations of all
 * forks. With a least change beside it, as prometheus/client_java asks for 5 %.
 */
public record ErrorBars(int leastPercent) implements Anchor {
  private static final double CONFIDENCE = 0.999;

  @Override
  public String name() {
    return leastPercent == 0
        ? "JMH error bars disjoint"
        : "JMH error bars disjoint, %d %%".formatted(leastPercent);
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] before = Anchor.pooled(base);
    double[] after = Anchor.pooled(candidate);
    double meanBefore = StatUtils.mean(before);
    double meanAfter = StatUtils.mean(after);
    return meanAfter - error(after) > meanBefore + error(before)
        && meanAfter >= (1 + leastPercent / 100.0) * meanBefore;
  }

  static double error(double[] samples) {
    return new TDistribution(null, samples.length - 1)
            .inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2)
        * Math.sqrt(StatUtils.variance(samples) / samples.length);
  }
}
