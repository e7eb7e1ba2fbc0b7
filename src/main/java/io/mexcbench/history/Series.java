package io.mexcbench.history;

import io.mexcbench.regression.BenchmarkKey;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How a benchmark has fared in one environment.
 *
 * @param points oldest first, at least one, all of one benchmark class and corpus
 * @param steps where its level changed for good, oldest first
 * @param dropped older points that measured something else under the same name
 */
public record Series(
    BenchmarkKey key, Metric metric, List<Point> points, List<Step> steps, int dropped) {
  /** Of time every score is more; of bytes JMH itself leaves a trace. */
  private static final double NEXT_TO_NOTHING = 0.01;

  /** What the gate lets pass as well, in bytes. */
  private static final double SLACK_BYTES = 8;

  public Series {
    points = List.copyOf(points);
    steps = List.copyOf(steps);
  }

  /**
   * A change of level that the scatter of the points does not explain.
   *
   * @param before the last point of the old level
   * @param after the first of the new one
   * @param oldLevel in the unit of the series
   */
  public record Step(Point before, Point after, double oldLevel, double newLevel) {
    /** Positive is slower, or more; empty if there was next to nothing before. */
    public OptionalDouble percent() {
      return oldLevel < NEXT_TO_NOTHING
          ? OptionalDouble.empty()
          : OptionalDouble.of((newLevel / oldLevel - 1) * 100);
    }
  }

  /** Finds the steps. */
  static Series of(BenchmarkKey key, Metric metric, List<Point> points, int dropped) {
    double[] values = points.stream().mapToDouble(Point::value).toArray();
    List<Step> steps = new ArrayList<>();
    double offset = metric == Metric.ALLOCATION ? SLACK_BYTES : 0;
    for (ChangePoints.Change change : ChangePoints.of(values, offset)) {
      Point before = points.get(change.at() - 1);
      steps.add(new Step(before, points.get(change.at()), change.before(), change.after()));
    }
    return new Series(key, metric, points, steps, dropped);
  }

  public Point first() {
    return points.get(0);
  }

  public Point last() {
    return points.get(points.size() - 1);
  }

  /** What all steps together come to; empty if there are none, or there was nothing before. */
  public OptionalDouble percent() {
    return steps.isEmpty()
        ? OptionalDouble.empty()
        : new Step(first(), last(), steps.get(0).oldLevel(), steps.get(steps.size() - 1).newLevel())
            .percent();
  }
}
