package io.mexcbench.regression;

import java.util.List;

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
}
