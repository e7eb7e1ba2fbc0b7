package io.mexcbench.regression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who is compared with whom.
 *
 * <p>A benchmark that changed its mode, threads or parameters has another key. Where a key is left
 * over on both sides under one name, it is evidently that benchmark, measured otherwise: the two
 * are set side by side as changed instead of being called missing and new. Each candidate stands
 * for one baseline at most, so a parameter value that was dropped is still missing.
 *
 * @param same both sides under one key
 * @param changed one name, two keys
 * @param missing in the baseline only
 * @param added in the candidate only
 */
record Pairing(
    List<Pair> same, List<Pair> changed, List<Measurement> missing, List<Measurement> added) {
  record Pair(Measurement baseline, Measurement candidate) {
    /** How many of mode, threads and parameters agree. */
    private int likeness() {
      BenchmarkKey left = baseline.key();
      BenchmarkKey right = candidate.key();
      return (left.mode() == right.mode() ? 1 : 0)
          + (left.threads() == right.threads() ? 1 : 0)
          + (left.params().equals(right.params()) ? 1 : 0);
    }
  }

  static Pairing of(List<Measurement> baseline, List<Measurement> candidate) {
    Map<BenchmarkKey, Measurement> before = byKey(baseline);
    Map<BenchmarkKey, Measurement> after = byKey(candidate);
    List<Pair> same =
        before.values().stream()
            .filter(measurement -> after.containsKey(measurement.key()))
            .map(measurement -> new Pair(measurement, after.get(measurement.key())))
            .toList();
    same.forEach(pair -> before.remove(pair.baseline().key()));
    same.forEach(pair -> after.remove(pair.candidate().key()));
    List<Pair> changed = takeChanged(before, after);
    return new Pairing(same, changed, List.copyOf(before.values()), List.copyOf(after.values()));
  }

  private static Map<BenchmarkKey, Measurement> byKey(List<Measurement> measurements) {
    return measurements.stream()
        .collect(
            Collectors.toMap(
                Measurement::key,
                Function.identity(),
                (first, second) -> {
                  throw new IllegalArgumentException("two measurements of " + first.key());
                },
                TreeMap::new));
  }

  private static List<Pair> takeChanged(
      Map<BenchmarkKey, Measurement> before, Map<BenchmarkKey, Measurement> after) {
    List<Pair> changed = new ArrayList<>();
    for (Measurement baseline : List.copyOf(before.values())) {
      Optional<Pair> likest =
          after.values().stream()
              .filter(one -> one.key().benchmark().equals(baseline.key().benchmark()))
              .map(one -> new Pair(baseline, one))
              .max(Comparator.comparingInt(Pair::likeness));
      likest.ifPresent(
          pair -> {
            before.remove(pair.baseline().key());
            after.remove(pair.candidate().key());
            changed.add(pair);
          });
    }
    return changed;
  }
}
