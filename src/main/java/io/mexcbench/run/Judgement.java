package io.mexcbench.run;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Report;
import java.util.List;
import java.util.Set;

/**
 * What a look at the forks so far says of how the run must go on. What is in neither list is
 * decided.
 *
 * @param undecided benchmarks that more forks could decide, the slowest-looking first
 * @param slower benchmarks that are slower than the baseline, and not by chance
 * @param doControlsHold whether the run could be believed if it ended now
 */
public record Judgement(
    List<BenchmarkKey> undecided, List<BenchmarkKey> slower, boolean doControlsHold) {
  public Judgement {
    undecided = List.copyOf(undecided);
    slower = List.copyOf(slower);
  }

  /** What a report says of it. */
  public static Judgement of(Report report) {
    return new Judgement(
        worstFirst(report, report.undecided()),
        worstFirst(report, report.slower()),
        report.controls().stream().allMatch(ControlCheck::holds));
  }

  /** In the order of the report: by verdict, and then by how much slower it looks. */
  private static List<BenchmarkKey> worstFirst(Report report, Set<BenchmarkKey> keys) {
    return report.comparisons().stream()
        .map(Comparison::key)
        .filter(keys::contains)
        .distinct()
        .toList();
  }
}
