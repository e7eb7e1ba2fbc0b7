package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Measurements to compare with, and what is known of the run they come from.
 *
 * @param source where it was read, as a user would name it
 * @param jmhJson the text of the measurements, empty for a lone JMH file
 * @param run empty for a lone JMH file
 * @param provenance empty for what is not a committed baseline
 */
public record Baseline(
    String source,
    Optional<String> jmhJson,
    List<Measurement> measurements,
    Optional<RunRecord> run,
    Optional<Provenance> provenance) {

  public Baseline {
    measurements = List.copyOf(measurements);
  }

  /** A set of the caller's own. */
  SortedSet<BenchmarkKey> keys() {
    return measurements.stream()
        .map(Measurement::key)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
