package io.mexcbench.prometheus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An expression at equal steps from one moment to another, both included. */
public record RangeQuery(String expression, Instant start, Instant end, Duration step) {
  public RangeQuery {
    if (start.isAfter(end)) {
      throw new IllegalArgumentException(
          "range must not end before it begins: " + start + ", " + end);
    }
    if (step.isNegative() || step.isZero()) {
      throw new IllegalArgumentException("step must be positive, got " + step);
    }
  }

  /** The same in parts, for a server gives no more than so many points of a series at once. */
  List<RangeQuery> pages(int pointsMax) {
    List<RangeQuery> pages = new ArrayList<>();
    Duration length = step.multipliedBy(pointsMax - 1L);
    for (Instant from = start; !from.isAfter(end); from = from.plus(length).plus(step)) {
      Instant to = from.plus(length);
      pages.add(new RangeQuery(expression, from, to.isAfter(end) ? end : to, step));
    }
    return pages;
  }
}
