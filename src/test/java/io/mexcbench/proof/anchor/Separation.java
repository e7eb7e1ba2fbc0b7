package io.mexcbench.proof.anchor;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;

/** simdjson's perfdiff: the candidate's fastest fork is slower than the base's slowest. */
public record Separation() implements Anchor {
  @Override
  public String name() {
    return "full separation";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    return StatUtils.min(Anchor.means(candidate)) > StatUtils.max(Anchor.means(base));
  }
}
