package io.mexcbench.load.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Several searches for the same breaking point. Where they come out close together their median is
 * a number, else there is only an interval.
 *
 * <p>Where the load could not be offered a search still says how far the system was seen to keep
 * up; then the number is one that the system keeps at least.
 */
public record RepeatedPoint(List<BreakingPoint> points) {
  private static final double APART_MAX = 0.15;
  private static final int LEAST = 2;
  private static final double PERCENT = 100;

  public RepeatedPoint {
    points =
        points.stream()
            .filter(one -> one.outcome() != Outcome.INVALID || one.lowPerSecond() > 0)
            .toList();
  }

  /** Whether there are enough of them to say how far they lie apart. */
  public boolean isKnown() {
    return points.size() >= LEAST;
  }

  /** Whether none lies further from the median than 15 % of it. */
  public boolean isNarrow() {
    return isKnown() && apart() <= APART_MAX;
  }

  public double medianPerSecond() {
    double[] sorted = points.stream().mapToDouble(RepeatedPoint::middle).sorted().toArray();
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  private static double middle(BreakingPoint point) {
    return point
        .perSecond()
        .orElseGet(
            () ->
                Double.isInfinite(point.highPerSecond())
                    ? point.lowPerSecond()
                    : (point.lowPerSecond() + point.highPerSecond()) / 2);
  }

  /** All that a search says of itself: its number, or both ends of its interval. */
  private DoubleStream ends() {
    return points.stream()
        .flatMap(
            one ->
                one.perSecond().isPresent() || one.outcome() == Outcome.INVALID
                    ? Stream.of(middle(one))
                    : Stream.of(one.lowPerSecond(), one.highPerSecond()))
        .mapToDouble(Double::doubleValue);
  }

  public double lowestPerSecond() {
    return ends().min().orElse(0);
  }

  public double highestPerSecond() {
    return ends().max().orElse(Double.POSITIVE_INFINITY);
  }

  /** How far the one furthest away lies from the median, as a share of it. */
  double apart() {
    double median = medianPerSecond();
    return ends().map(end -> Math.abs(end / median - 1)).max().orElse(Double.POSITIVE_INFINITY);
  }

  private boolean isLeast() {
    return points.stream().anyMatch(one -> one.outcome() == Outcome.INVALID);
  }

  /** Such as {@code 41,000 msg/s, all of 10 within 7.2 % of it}. */
  public String words() {
    if (!isKnown()) {
      return points.size() + " valid searches are too few to say how far apart they come out";
    }
    return isNarrow()
        ? String.format(
            Locale.ROOT,
            "%s%,.0f msg/s, all of %d within %.1f %% of it",
            isLeast() ? "at least " : "",
            medianPerSecond(),
            points.size(),
            PERCENT * apart())
        : String.format(
            Locale.ROOT,
            "between %,.0f and %,.0f msg/s: of %d searches some lie further than %.0f %% from the"
                + " median of %,.0f",
            lowestPerSecond(),
            highestPerSecond(),
            points.size(),
            PERCENT * APART_MAX,
            medianPerSecond());
  }
}
