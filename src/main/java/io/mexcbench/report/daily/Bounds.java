package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import java.util.List;
import java.util.stream.DoubleStream;

/** Bounds of bars for values that were kept one by one: the limits, and halves of the target. */
final class Bounds {
  private static final int HALVES = 8;

  private Bounds() {}

  static List<Double> around(Kpi kpi) {
    return DoubleStream.concat(
            DoubleStream.iterate(kpi.target(), bound -> bound / 2).limit(HALVES),
            DoubleStream.of(kpi.stretch(), kpi.critical(), Double.POSITIVE_INFINITY))
        .distinct()
        .sorted()
        .boxed()
        .toList();
  }
}
