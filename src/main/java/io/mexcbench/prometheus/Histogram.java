package io.mexcbench.prometheus;

import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The buckets of a histogram at one moment, each without those below it. */
public final class Histogram {
  private static final String BOUND = "le";
  private static final String NO_BOUND = "+Inf";

  private Histogram() {}

  /** Upper bound to count; empty where the series have no figure of that moment. */
  public static NavigableMap<Double, Double> at(List<TimeSeries> cumulative, long millis) {
    NavigableMap<Double, Double> upTo = new TreeMap<>();
    for (TimeSeries one : cumulative) {
      OptionalDouble count = one.at(millis);
      String bound = one.labels().getOrDefault(BOUND, "");
      if (count.isPresent() && !bound.isEmpty()) {
        upTo.merge(bound(bound), count.getAsDouble(), Double::sum);
      }
    }
    NavigableMap<Double, Double> counts = new TreeMap<>();
    double below = 0;
    for (var one : upTo.entrySet()) {
      // Prometheus extrapolates each bucket by itself, so that one may seem to hold less than none.
      counts.put(one.getKey(), Math.max(0, one.getValue() - below));
      below = Math.max(below, one.getValue());
    }
    return counts;
  }

  private static double bound(String text) {
    return text.equals(NO_BOUND) ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
  }
}
