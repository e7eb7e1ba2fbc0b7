package io.mexcbench.load.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a thread was at some moment.
 *
 * @param nanos since the system was ready
 * @param place the innermost method that is not of the JDK
 */
record Position(long nanos, String place) {
  /** What one moment cannot say. */
  private static final double SHARE_LEAST = 0.05;

  static Position of(long nanos, StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String type = frame.getClassName();
      if (!type.startsWith("java.") && !type.startsWith("jdk.") && !type.startsWith("sun.")) {
        return new Position(nanos, type + "." + frame.getMethodName());
      }
    }
    return new Position(nanos, "");
  }

  /** The place whose share of the first is larger than that of the others by most. */
  static Optional<String> moreOften(List<Position> these, List<Position> others) {
    Map<String, Double> shares = shares(these);
    shares(others).forEach((place, share) -> shares.merge(place, -share, Double::sum));
    return shares.entrySet().stream()
        .filter(each -> each.getValue() > SHARE_LEAST && !each.getKey().isEmpty())
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  private static Map<String, Double> shares(List<Position> positions) {
    Map<String, Double> shares = new HashMap<>();
    positions.forEach(each -> shares.merge(each.place(), 1.0 / positions.size(), Double::sum));
    return shares;
  }
}
