package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which benchmarks do not measure what the baseline measured, although their keys are the same. */
public final class ChangedBenchmarks {
  private ChangedBenchmarks() {}

  /**
   * The reason by key, as {@link io.mexcbench.regression.GateOptions} wants it; empty where either
   * side has no record to tell by.
   */
  public static Map<BenchmarkKey, String> between(Baseline baseline, Baseline candidate) {
    SortedMap<BenchmarkKey, String> reasons = new TreeMap<>();
    if (baseline.run().isPresent() && candidate.run().isPresent()) {
      for (Measurement measurement : candidate.measurements()) {
        BenchmarkKey key = measurement.key();
        reason(key, baseline.run().get(), candidate.run().get())
            .ifPresent(reason -> reasons.put(key, reason));
      }
    }
    return reasons;
  }

  /** The name under which the hash of a benchmark's class is kept. */
  static String classOf(BenchmarkKey key) {
    return key.benchmark().substring(0, Math.max(0, key.benchmark().lastIndexOf('.')));
  }

  private static Optional<String> reason(BenchmarkKey key, RunRecord before, RunRecord now) {
    String type = classOf(key);
    String oldHash = before.classHashes().getOrDefault(type, "");
    if (!oldHash.equals(now.classHashes().getOrDefault(type, ""))) {
      return Optional.of("the benchmark class changed");
    }
    return before.corpusHash().equals(now.corpusHash())
        ? Optional.empty()
        : Optional.of("the corpus changed");
  }
}
