package io.mexcbench.regression;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one result file says of one benchmark.
 *
 * @param unit the score's unit as JMH writes it, such as {@code ns/op} or {@code ops/s}
 * @param score JMH's own centre, in {@code unit}
 * @param forks the iterations' scores of each fork, in {@code unit}; empty where the file holds no
 *     raw data; in {@code SampleTime} each iteration's mean
 * @param sampleForks the timed operations of each fork in {@code SampleTime}, else empty
 * @param allocationForks {@code gc.alloc.rate.norm} of each fork's iterations, in bytes per
 *     operation; empty where it was not profiled
 * @param allocation {@code gc.alloc.rate.norm} as one figure, in bytes per operation
 * @param sessionForks how many forks each session measured, in the order of {@code forks}; empty
 *     where that is not known: one session is assumed
 * @param facts what the file says of how it was recorded ({@link JvmFacts}); a fact that the file
 *     does not state is absent
 */
public record Measurement(
    BenchmarkKey key,
    String unit,
    double score,
    List<double[]> forks,
    List<Samples> sampleForks,
    List<double[]> allocationForks,
    OptionalDouble allocation,
    List<Integer> sessionForks,
    SortedMap<String, String> facts) {

  public Measurement {
    sessionForks = List.copyOf(sessionForks);
    if (!sessionForks.isEmpty()
        && sessionForks.stream().mapToInt(Integer::intValue).sum() != forks.size()) {
      throw new IllegalArgumentException(
          key + " has " + forks.size() + " forks, its sessions have " + sessionForks);
    }
    forks = List.copyOf(forks);
    sampleForks = List.copyOf(sampleForks);
    allocationForks = List.copyOf(allocationForks);
    facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** Without single operations: every mode but {@code SampleTime}. */
  public Measurement(
      BenchmarkKey key,
      String unit,
      double score,
      List<double[]> forks,
      List<double[]> allocationForks,
      OptionalDouble allocation,
      SortedMap<String, String> facts) {
    this(key, unit, score, forks, List.of(), allocationForks, allocation, List.of(), facts);
  }

  /** The same figures, with what is known of the sessions that they come from. */
  public Measurement withSessions(List<Integer> forksOfEach) {
    return new Measurement(
        key, unit, score, forks, sampleForks, allocationForks, allocation, forksOfEach, facts);
  }
}
