package io.mexcbench.regression;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A judged comparison of two sets of measurements.
 *
 * @param thresholdPercent the threshold where no pattern overrides it
 * @param commonKeys how many benchmarks both sides hold under the same key, controls left out
 * @param comparisons every comparison, worst first, controls left out
 * @param controls the checks of the run itself; empty where none could be made
 * @param warnings doubts that concern the whole run
 */
public record Report(
    RunVerdict verdict,
    double thresholdPercent,
    int commonKeys,
    List<Comparison> comparisons,
    List<ControlCheck> controls,
    List<Warning> warnings) {

  public Report {
    comparisons = List.copyOf(comparisons);
    controls = List.copyOf(controls);
    warnings = List.copyOf(warnings);
  }

  /** The benchmarks whose time or tail more forks could decide. */
  public SortedSet<BenchmarkKey> undecided() {
    return keysOf(Verdict.INCONCLUSIVE);
  }

  /** The benchmarks whose time or tail is worse, and not by chance. */
  public SortedSet<BenchmarkKey> slower() {
    return keysOf(Verdict.REGRESSED);
  }

  /** The same report with one more check of the run; if it does not hold, the run is INVALID. */
  public Report withCheck(ControlCheck check) {
    List<ControlCheck> checks = Stream.concat(controls.stream(), Stream.of(check)).toList();
    return new Report(
        check.holds() ? verdict : RunVerdict.INVALID,
        thresholdPercent,
        commonKeys,
        comparisons,
        checks,
        warnings);
  }

  private SortedSet<BenchmarkKey> keysOf(Verdict verdict) {
    return comparisons.stream()
        .filter(one -> one.metric() != Metric.ALLOCATION && one.verdict() == verdict)
        .map(Comparison::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
