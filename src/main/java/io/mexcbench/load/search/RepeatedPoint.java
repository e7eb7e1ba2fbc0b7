package io.mexcbench.load.search;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Several searches for the same breaking point. Where they come out close together their median is
 * a number, else there is only an interval.
 *
 * <p>Where the load could not be offered a search still says how far the system was seen to keep
 * up; then the number is one that the system keeps at least. A search that found no end on one side
 * has no middle, and where there is such a one there is no median either.
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

  /** Empty where a search has no number and no interval with two ends. */
  public OptionalDouble medianPerSecond() {
    if (points.isEmpty() || !points.stream().allMatch(RepeatedPoint::hasMiddle)) {
      return OptionalDouble.empty();
    }
    double[] sorted = points.stream().mapToDouble(RepeatedPoint::middle).sorted().toArray();
    int half = sorted.length / 2;
    return OptionalDouble.of(
        sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2);
  }

  private static boolean hasMiddle(BreakingPoint point) {
    return switch (point.outcome()) {
      case CONFIRMED, INVALID -> true;
      case INTERVAL -> Double.isFinite(point.highPerSecond());
      case ABOVE, BELOW -> false;
    };
  }

  private static double middle(BreakingPoint point) {
    return point.outcome() == Outcome.INVALID
        ? point.lowPerSecond()
        : point.perSecond().orElseGet(() -> (point.lowPerSecond() + point.highPerSecond()) / 2);
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
    OptionalDouble median = medianPerSecond();
    return median.isEmpty()
        ? Double.POSITIVE_INFINITY
        : ends().map(end -> Math.abs(end / median.getAsDouble() - 1)).max().orElseThrow();
  }

  private boolean isLeast() {
    return points.stream().anyMatch(one -> one.outcome() == Outcome.INVALID);
  }

  private boolean areAll(Outcome outcome) {
    return points.stream().allMatch(one -> one.outcome() == outcome);
  }

  /** Such as {@code 41,000 msg/s, all of 10 within 7.2 % of it}. */
  public String words() {
    if (!isKnown()) {
      return points.size() + " valid searches are too few to say how far apart they come out";
    }
    if (isNarrow()) {
      return text(
          "%s%,.0f msg/s, all of %d within %.1f %% of it",
          isLeast() ? "at least " : "",
          medianPerSecond().orElseThrow(),
          points.size(),
          PERCENT * apart());
    }
    if (Double.isInfinite(highestPerSecond())) {
      return withoutUpperEnd();
    }
    return isLeast() && medianPerSecond().isPresent() ? keptUpTo() : between();
  }

  private String withoutUpperEnd() {
    if (areAll(Outcome.ABOVE)) {
      return text("above %,.0f msg/s, all of %d: raise --most", lowestPerSecond(), points.size());
    }
    return lowestPerSecond() > 0
        ? text(
            "at least %,.0f msg/s: of %d searches some found no upper end",
            lowestPerSecond(), points.size())
        : text(
            "not known: of %d searches some found no lower end and some no upper one",
            points.size());
  }

  /**
   * Where the load gave way before the system did, no rate is one that the system does not keep. Of
   * an interval only the lower end was kept.
   */
  private String keptUpTo() {
    return text(
        "at least %,.0f msg/s: %d searches kept up to as much as %,.0f msg/s, some further than"
            + " %.0f %% from the median of %,.0f, and not all of them saw the system give way",
        lowestPerSecond(),
        points.size(),
        points.stream().mapToDouble(BreakingPoint::lowPerSecond).max().orElseThrow(),
        PERCENT * APART_MAX,
        medianPerSecond().orElseThrow());
  }

  private String between() {
    if (areAll(Outcome.BELOW)) {
      return text("below %,.0f msg/s, all of %d", highestPerSecond(), points.size());
    }
    OptionalDouble median = medianPerSecond();
    return median.isEmpty()
        ? text(
            "at most %,.0f msg/s: of %d searches some found no rate that is kept",
            highestPerSecond(), points.size())
        : text(
            "between %,.0f and %,.0f msg/s: of %d searches some lie further than %.0f %% from the"
                + " median of %,.0f",
            lowestPerSecond(),
            highestPerSecond(),
            points.size(),
            PERCENT * APART_MAX,
            median.getAsDouble());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
