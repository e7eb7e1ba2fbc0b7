package io.mexcbench.bench.peer;

import java.util.List;

/** Correctness before timing. */
final class Agreement {
  private Agreement() {}

  /**
   * @throws IllegalStateException unless all contestants gave the same result
   */
  static void require(List<Long> results) {
    if (results.stream().distinct().count() != 1) {
      throw new IllegalStateException("the contestants disagree: " + results);
    }
  }

  /**
   * For contestants whose arithmetic differs.
   *
   * @throws IllegalStateException unless all are within this share of the first
   */
  static void requireWithin(double share, List<Double> results) {
    double first = results.get(0);
    if (!results.stream().allMatch(each -> Math.abs(each - first) <= share * Math.abs(first))) {
      throw new IllegalStateException("the contestants disagree: " + results);
    }
  }
}
