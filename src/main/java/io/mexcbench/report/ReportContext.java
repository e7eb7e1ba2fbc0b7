package io.mexcbench.report;

import java.util.Optional;

/**
 * What a report says around the figures.
 *
 * @param baselineTitle what was compared with, such as {@code baselines/amd64-epyc-2c-linux-jdk17}
 * @param reportPath where the whole report lies
 * @param acceptCommand how an intended slowdown is accepted; {@code KEY} stands for the benchmark
 */
public record ReportContext(
    String baselineTitle, Optional<String> reportPath, Optional<String> acceptCommand) {

  /** For two files, of which nothing can be accepted. */
  public static ReportContext of(String baselineTitle) {
    return new ReportContext(baselineTitle, Optional.empty(), Optional.empty());
  }
}
