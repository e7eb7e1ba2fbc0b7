package io.mexcbench.regression;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One metric of one benchmark, judged, with every number that the verdict rests on.
 *
 * @param baseline centre of the baseline; empty if there is none
 * @param candidate centre of the candidate; empty if there is none
 * @param unit the unit of both centres: {@code ns/op} for time in every mode (a throughput is shown
 *     as the time of one operation), {@code B/op} for allocation
 * @param changePercent positive is slower or more, in every mode; empty where one side is missing
 *     or where a percentage of nothing would be meant
 * @param interval of the change, in percent; each end is a one-sided bound of 95 %
 * @param detectablePercent the smallest slowdown that this comparison could have shown; empty where
 *     it could have shown none
 */
public record Comparison(
    BenchmarkKey key,
    Metric metric,
    Verdict verdict,
    Optional<Centre> baseline,
    Optional<Centre> candidate,
    String unit,
    OptionalDouble changePercent,
    Optional<Interval> interval,
    double thresholdPercent,
    OptionalDouble detectablePercent,
    List<Warning> warnings) {

  public Comparison {
    warnings = List.copyOf(warnings);
  }
}
