package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import java.util.List;
import java.util.OptionalDouble;

/** How far up a picture reaches: from nothing to a round figure above all that it shows. */
record Reach(double top) {
  /** A target far above the figures would press them into the floor. */
  private static final double NEAR = 2.5;

  private static final double ROOM = 1.05;
  private static final double[] ROUND = {1, 2, 5, 10};

  static Reach of(Kpi kpi, List<OptionalDouble> figures) {
    double highest =
        figures.stream()
            .flatMapToDouble(OptionalDouble::stream)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    double shown = highest <= 0 || kpi.target() <= NEAR * highest ? kpi.target() : 0;
    return new Reach(rounded(Math.max(highest, shown) * ROOM));
  }

  private static double rounded(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double round : ROUND) {
      if (value <= round * power) {
        return round * power;
      }
    }
    return 10 * power;
  }

  boolean holds(double value) {
    return value <= top;
  }

  /** From 0 at the bottom to 1 at the top. */
  double share(double value) {
    return Math.max(0, Math.min(1, value / top));
  }
}
