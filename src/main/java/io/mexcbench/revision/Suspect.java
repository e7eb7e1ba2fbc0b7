package io.mexcbench.revision;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Something that became worse between two revisions.
 *
 * @param whole what the comparison of both ends says of it
 */
public record Suspect(Comparison whole) {
  /** Everything that regressed. */
  static List<Suspect> of(List<Comparison> comparisons) {
    return comparisons.stream()
        .filter(one -> one.verdict() == Verdict.REGRESSED)
        .filter(one -> one.baseline().isPresent() && one.candidate().isPresent())
        .map(Suspect::new)
        .toList();
  }

  public BenchmarkKey key() {
    return whole.key();
  }

  public Metric metric() {
    return whole.metric();
  }

  /** The same figure in another comparison. */
  Optional<Comparison> in(List<Comparison> comparisons) {
    return comparisons.stream()
        .filter(one -> one.key().equals(key()) && one.metric() == metric())
        .filter(one -> one.baseline().isPresent() && one.candidate().isPresent())
        .findFirst();
  }
}
