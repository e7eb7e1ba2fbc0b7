package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The mean has become more than so many times the base's: github-action-benchmark at its default of
 * 200 %, and the 110 % that projects choose instead.
 */
public record Threshold(int percent) implements Anchor {
  @Override
  public String name() {
    return "threshold %d %%".formatted(percent);
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    return StatUtils.mean(Anchor.pooled(candidate))
        > percent / 100.0 * StatUtils.mean(Anchor.pooled(base));
  }
}
