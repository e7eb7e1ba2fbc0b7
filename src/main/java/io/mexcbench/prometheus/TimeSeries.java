package io.mexcbench.prometheus;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * One series of an answer.
 *
 * @param values by milliseconds since 1970; NaN and infinities are as the server sent them
 */
public record TimeSeries(Map<String, String> labels, NavigableMap<Long, Double> values) {
  public TimeSeries {
    labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
  }

  /**
   * The figure of a moment. Nothing, and what Prometheus calls NaN, such as a quantile of no
   * values, is no figure; infinity is one.
   */
  public OptionalDouble at(long millis) {
    Double value = values.get(millis);
    return value == null || Double.isNaN(value) || value == Double.NEGATIVE_INFINITY
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }
}
