package io.mexcbench.run;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Thresholds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** What shards must have in common, and what they must not, to be parts of one run. */
final class ShardAgreement {
  /** What two shards share, as a message names it. */
  private static final Map<String, Function<RunRecord, Object>> SHARED =
      new TreeMap<>(
          Map.of(
              "environment", one -> one.environment().id(),
              "JDK", one -> one.machine().jdkVersion(),
              "revision", RunRecord::gitRevision,
              "corpus", RunRecord::corpusHash,
              "preset", RunRecord::preset,
              "set", RunRecord::benchmarkSet,
              "selection", one -> one.shard().orElseThrow().selection(),
              "number of shards", one -> one.shard().orElseThrow().count(),
              "JMH settings", ShardAgreement::settings));

  private ShardAgreement() {}

  /**
   * Holds every shard against the first.
   *
   * @param shards by index, at least one
   */
  static void require(List<ShardResult> shards) throws RunException {
    ShardResult first = shards.get(0);
    for (ShardResult other : shards) {
      requireAlike(first, other);
    }
    requireEachOnce(shards);
    requireEveryKeyOnce(shards);
    for (ShardResult other : shards.subList(1, shards.size())) {
      requireSameSpeed(first, other);
    }
  }

  private static void requireAlike(ShardResult first, ShardResult other) throws RunException {
    for (Map.Entry<String, Function<RunRecord, Object>> shared : SHARED.entrySet()) {
      Object one = shared.getValue().apply(first.record());
      Object two = shared.getValue().apply(other.record());
      if (!one.equals(two)) {
        throw differing(first, other, shared.getKey(), one, two);
      }
    }
    for (Map.Entry<String, String> hash : other.record().classHashes().entrySet()) {
      String known = first.record().classHashes().getOrDefault(hash.getKey(), hash.getValue());
      if (!Objects.equals(known, hash.getValue())) {
        throw differing(first, other, "class " + hash.getKey(), known, hash.getValue());
      }
    }
  }

  private static void requireEachOnce(List<ShardResult> shards) throws RunException {
    int count = shards.get(0).mark().count();
    for (int i = 1; i < shards.size(); i++) {
      if (shards.get(i).mark().equals(shards.get(i - 1).mark())) {
        throw new RunException(
            "%s and %s are both %s; name each shard once"
                .formatted(
                    shards.get(i - 1).folder(),
                    shards.get(i).folder(),
                    shards.get(i).mark().title()));
      }
    }
    for (int index = 1; index <= count; index++) {
      int wanted = index;
      if (shards.stream().noneMatch(one -> one.mark().index() == wanted)) {
        throw new RunException(
            "shard %d of %d is missing; run it with --shard=%d/%d, or name its folder as well"
                .formatted(index, count, index, count));
      }
    }
  }

  private static void requireEveryKeyOnce(List<ShardResult> shards) throws RunException {
    Map<BenchmarkKey, ShardResult> owners = new TreeMap<>();
    for (ShardResult shard : shards) {
      for (BenchmarkKey key : shard.entries().keySet()) {
        ShardResult other = Selection.isControl(key) ? null : owners.put(key, shard);
        if (other != null) {
          throw new RunException(
              "%s and %s both measured %s; run every shard again with one build"
                  .formatted(other.folder(), shard.folder(), key));
        }
      }
    }
    if (!Selection.hash(owners.keySet()).equals(shards.get(0).mark().selection())) {
      throw new RunException(
          "the %d shards hold %d benchmarks, which are not those that were selected; run every"
                  .formatted(shards.size(), owners.size())
              + " shard again with one build");
    }
  }

  /** Machines of one type may still differ; what no change can move tells by how much. */
  private static void requireSameSpeed(ShardResult first, ShardResult other) throws RunException {
    GateOptions options = GateOptions.ofSuite(Thresholds.of(Thresholds.DEFAULT_PERCENT));
    List<ControlCheck> checks =
        Gate.compare(first.controls(), other.controls(), options).controls();
    for (ControlCheck check : checks) {
      boolean isOfMachine =
          check
              .comparison()
              .filter(one -> !one.key().benchmark().equals(Controls.SLOWED_WORK))
              .isPresent();
      if (isOfMachine && !check.holds()) {
        throw new RunException(
            "the machine of %s is not as fast as that of %s: %s moved by %+.1f %%; run %s again, on"
                    .formatted(
                        other.folder(),
                        first.folder(),
                        check.name(),
                        check.comparison().orElseThrow().changePercent().orElse(0),
                        other.mark().title())
                + " machines of one type or on one machine in turn");
      }
    }
  }

  private static Object settings(RunRecord record) {
    return List.of(
        record.settings().jmhVersion(),
        record.settings().warmupIterations(),
        record.settings().measurementIterations());
  }

  private static RunException differing(
      ShardResult first, ShardResult other, String what, Object one, Object two) {
    return new RunException(
        "%s and %s are of different runs: %s %s and %s; run every shard of one build on machines of"
                .formatted(first.folder(), other.folder(), what, one, two)
            + " one type");
  }
}
