package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two arms measured in turns, as many forks each.
 *
 * @param failed benchmarks that did not run to the end in one of the arms, with the reason; what is
 *     there of them is not to be judged
 */
public record MeasuredPair(
    List<Measurement> base, List<Measurement> head, SortedMap<BenchmarkKey, Failure> failed) {
  public MeasuredPair {
    base = List.copyOf(base);
    head = List.copyOf(head);
    failed = Collections.unmodifiableSortedMap(new TreeMap<>(failed));
  }

  /**
   * Why a benchmark did not run.
   *
   * @param isLinkage whether it does not fit the code that it was run with, and did not fail itself
   */
  public record Failure(String reason, boolean isLinkage) {}
}
