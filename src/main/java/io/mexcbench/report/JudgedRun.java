package io.mexcbench.report;

import java.time.Instant;

/**
 * Which measurement was judged.
 *
 * @param suite what was measured, such as {@code benchmarks}
 * @param environmentId of the machine that it was measured on
 * @param start when it began
 */
public record JudgedRun(String suite, String environmentId, Instant start) {
  /** The suite of the benchmarks. */
  public static final String BENCHMARKS = "benchmarks";

  /** The measurements of the live system. */
  public static final String LIVE = "live";
}
