package io.mexcbench.report.daily;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a key figure came to. A figure that is absent is one that nobody measured; it is never zero.
 *
 * @param day of the whole day
 * @param hours one for each hour of the day
 * @param daysBefore one for each day before, oldest first
 * @param distribution empty where only single figures are known
 */
public record KpiFigures(
    Kpi kpi,
    OptionalDouble day,
    List<OptionalDouble> hours,
    List<OptionalDouble> daysBefore,
    List<Bucket> distribution) {

  public KpiFigures {
    hours = List.copyOf(hours);
    daysBefore = List.copyOf(daysBefore);
    distribution = List.copyOf(distribution);
    if (Stream.of(Stream.of(day), hours.stream(), daysBefore.stream())
        .flatMap(figures -> figures)
        .flatMapToDouble(OptionalDouble::stream)
        .anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException(kpi.id() + " has a figure that is no number");
    }
  }

  /**
   * The middle of some days before, and how the day differs from it.
   *
   * @param days how many of them have a figure
   */
  record Trend(int days, OptionalDouble median, OptionalDouble changePercent) {}

  /** The place of the worst hour that was measured. */
  Optional<Integer> worstHour() {
    Comparator<Integer> byValue = Comparator.comparing(hour -> hours.get(hour).orElseThrow());
    return IntStream.range(0, hours.size())
        .filter(hour -> hours.get(hour).isPresent())
        .boxed()
        .min(kpi.isLowerBetter() ? byValue.reversed() : byValue);
  }

  long hoursMissed() {
    return measuredHours().filter(value -> !kpi.judge(value).isMet()).count();
  }

  long hoursMeasured() {
    return measuredHours().count();
  }

  private DoubleStream measuredHours() {
    return hours.stream().flatMapToDouble(OptionalDouble::stream);
  }

  /** That of the day or of its worst hour, whichever is worse. */
  KpiState state() {
    return DoubleStream.concat(day.stream(), measuredHours())
        .mapToObj(kpi::judge)
        .max(Comparator.naturalOrder())
        .orElse(KpiState.NO_DATA);
  }

  /** Against the last days before. */
  Trend trend(int days) {
    double[] sorted =
        daysBefore.subList(Math.max(0, daysBefore.size() - days), daysBefore.size()).stream()
            .flatMapToDouble(OptionalDouble::stream)
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return new Trend(0, OptionalDouble.empty(), OptionalDouble.empty());
    }
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return new Trend(sorted.length, OptionalDouble.of(median), change(median));
  }

  /** A percentage of nothing, or of what has no end, says nothing. */
  private OptionalDouble change(double median) {
    double percent = (day.orElse(Double.NaN) / median - 1) * 100;
    return Double.isFinite(percent) && Double.isFinite(median)
        ? OptionalDouble.of(percent)
        : OptionalDouble.empty();
  }

  /** The exact share of values above the target, where a bucket ends there. */
  OptionalDouble percentBeyondTarget() {
    double total = distribution.stream().mapToDouble(Bucket::count).sum();
    boolean endsThere = distribution.stream().anyMatch(bucket -> bucket.upper() == kpi.target());
    if (total == 0 || !endsThere) {
      return OptionalDouble.empty();
    }
    double beyond =
        distribution.stream()
            .filter(bucket -> bucket.upper() > kpi.target())
            .mapToDouble(Bucket::count)
            .sum();
    return OptionalDouble.of(beyond / total * 100);
  }
}
