package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The data of a baseline after an update.
 *
 * @param keptKeys how many benchmarks keep exactly the data they had
 * @param removed keys that the suite no longer has
 */
record MergedBaseline(
    String jmhJson, RunRecord run, int keptKeys, SortedSet<BenchmarkKey> removed) {

  /** As readers would find it. */
  Baseline asBaseline() throws BaselineException {
    return BaselineReader.known("the new baseline", jmhJson, run, Optional.empty());
  }
}
