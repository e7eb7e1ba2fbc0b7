package io.mexcbench.report;

import java.util.List;

/**
 * What a load, stress or endurance test came to, as pages and files show it.
 *
 * @param test which one
 * @param verdict PASS, FAIL or INVALID
 * @param state {@code complete}, or {@code partial} while the test runs and where it was killed
 * @param doubt why it is invalid; empty if it is not
 * @param facts name and value, in the order in which a reader wants them
 */
public record LoadReport(
    String test,
    String verdict,
    String state,
    String environment,
    String doubt,
    List<Fact> facts,
    List<Check> checks,
    List<Step> steps,
    List<Phase> phases,
    List<Series> series,
    List<Percentile> percentiles) {
  /** Something that is known. */
  public record Fact(String name, String value) {}

  /** Something that must hold, and the numbers behind it. */
  public record Check(String name, boolean holds, String found) {}

  /**
   * A rate that was tried.
   *
   * @param found why it was not kept, or not counted
   */
  public record Step(
      double offeredPerSecond,
      double donePerSecond,
      double p99ResponseMillis,
      double p99ServiceMillis,
      String verdict,
      String found) {}

  /** A stretch of the test that has a name. */
  public record Phase(String name, double fromSeconds, double toSeconds) {}

  /** A figure over time. */
  public record Series(String name, String unit, List<Double> seconds, List<Double> values) {
    public Series {
      seconds = List.copyOf(seconds);
      values = List.copyOf(values);
    }
  }

  /** Of how long messages took, from when they were to be sent and from when they were. */
  public record Percentile(double percent, double responseMillis, double serviceMillis) {}

  public LoadReport {
    facts = List.copyOf(facts);
    checks = List.copyOf(checks);
    steps = List.copyOf(steps);
    phases = List.copyOf(phases);
    series = List.copyOf(series);
    percentiles = List.copyOf(percentiles);
  }
}
