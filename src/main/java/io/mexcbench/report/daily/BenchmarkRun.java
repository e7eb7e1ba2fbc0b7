package io.mexcbench.report.daily;

import java.time.Instant;
import java.util.List;

/**
 * A run of the benchmarks, as its report has it.
 *
 * @param verdict as in {@code report.json}, or why there is none
 * @param compared how many benchmarks were compared
 */
public record BenchmarkRun(
    String folder, Instant started, String verdict, int compared, List<Slower> slower) {
  public static final String REGRESSED = "REGRESSED";

  public BenchmarkRun {
    slower = List.copyOf(slower);
  }

  /** A benchmark that is slower, or gone; change and cause in words. */
  public record Slower(String benchmark, String metric, String change, List<String> causes) {
    public Slower {
      causes = List.copyOf(causes);
    }
  }
}
