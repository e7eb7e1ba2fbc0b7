package io.mexcbench.proof.anchor;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.CombinatoricsUtils;

/**
 * ClickHouse's comparison: the median of the runs has grown by more than a tenth, and by no less
 * than the 99th percentile of what relabelling the runs gives. All relabellings are taken, where
 * ClickHouse draws 10,000; a fork is a run.
 */
public record Relabelling() implements Anchor {
  private static final double FLOOR = 0.10;
  private static final double PERCENT = 99;

  @Override
  public String name() {
    return "ClickHouse's relabelling";
  }

  @Override
  public boolean isSlower(List<double[]> base, List<double[]> candidate, Random random) {
    double[] before = Anchor.means(base);
    double[] after = Anchor.means(candidate);
    double grown = Anchor.median(after) - Anchor.median(before);
    return grown > FLOOR * Anchor.median(before) && grown >= limit(before, after);
  }

  private static double limit(double[] before, double[] after) {
    double[] all = DoubleStream.concat(DoubleStream.of(before), DoubleStream.of(after)).toArray();
    List<Double> differences = new ArrayList<>();
    Iterator<int[]> choices = CombinatoricsUtils.combinationsIterator(all.length, before.length);
    while (choices.hasNext()) {
      differences.add(Math.abs(difference(all, choices.next())));
    }
    return StatUtils.percentile(
        differences.stream().mapToDouble(Double::doubleValue).toArray(), PERCENT);
  }

  /** Between the medians of the chosen and of the others. */
  private static double difference(double[] all, int[] chosen) {
    double[] one = new double[chosen.length];
    double[] other = new double[all.length - chosen.length];
    for (int i = 0, next = 0; i < all.length; i++) {
      if (next < chosen.length && chosen[next] == i) {
        one[next++] = all[i];
      } else {
        other[i - next] = all[i];
      }
    }
    return Anchor.median(one) - Anchor.median(other);
  }
}
