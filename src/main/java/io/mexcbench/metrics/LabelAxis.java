package io.mexcbench.metrics;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The values that one label may have. Each costs a series of every metric that has the label, in
 * each server that keeps it, so whatever comes from outside is either on a list or one of few.
 */
final class LabelAxis {
  static final String OTHER = "other";

  /** Of a label without a list. */
  static final int VALUES_MAX = 64;

  private final Set<String> known = ConcurrentHashMap.newKeySet();
  private final boolean isClosed;

  private LabelAxis(Set<String> allowed, boolean isClosed) {
    known.addAll(allowed);
    this.isClosed = isClosed;
  }

  /** Of no other values than these. */
  static LabelAxis of(Set<String> allowed) {
    return new LabelAxis(allowed, true);
  }

  /** Of the first values that come. */
  static LabelAxis open() {
    return new LabelAxis(Set.of(), false);
  }

  /** The value itself, or {@value #OTHER}. */
  String admit(String value) {
    if (known.contains(value)) {
      return value;
    }
    // Two threads at once may exceed the limit by one: that does no harm.
    if (isClosed || known.size() >= VALUES_MAX) {
      return OTHER;
    }
    known.add(value);
    return value;
  }
}
