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
}
