package io.mexcbench.fleet;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.baseline.Results;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.environment.ShardMark;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhWriter;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Measurement;
import io.mexcbench.run.RunException;
import io.mexcbench.run.ShardText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one runner measured, as it is stored.
 *
 * @param run its name, the same for all shards of it
 * @param shard its index, from one
 * @param started when its first fork was
 * @param recordJson what {@code environment.json} says, in one form
 */
public record PushedShard(
    String run,
    RunIdentity identity,
    int shard,
    Instant started,
    String recordJson,
    List<PushedBenchmark> benchmarks) {
  private static final String NAME = "[\\w.:@+-]{1,200}";

  /**
   * One benchmark of it.
   *
   * @param entry what JMH wrote, without paths and secrets
   */
  record PushedBenchmark(
      BenchmarkKey key, double timeNanos, OptionalDouble allocatedBytes, String entry) {}

  /** Such as {@code shard 2 of 4 of nightly-17}. */
  public String title() {
    return identity.isSplit()
        ? "shard %d of %d of %s".formatted(shard, identity.shards(), run)
        : run;
  }

  /**
   * Reads the folder of a run.
   *
   * @param name of the run; without one a run that is not split is called as its folder is
   * @throws FleetException if the run has not ended in order, or is a shard without a name
   */
  public static PushedShard read(Path folder, Optional<String> name) throws FleetException {
    try {
      Baseline result = Results.read(folder);
      if (result.run().isEmpty() || result.provenance().isPresent()) {
        throw new FleetException(
            folder + " is not the folder of a run; name what \"run\" has left");
      }
      RunRecord record = result.run().get();
      if (!record.isComplete()) {
        throw new FleetException(folder + " is of a run that did not end; run again, or resume it");
      }
      String recordJson = RecordedResult.textOf(record);
      if (record.shard().isPresent()) {
        new ShardText(folder.toString(), result.jmhJson().orElseThrow(), recordJson)
            .requireUsable();
      }
      return new PushedShard(
          nameOf(folder, name, record),
          RunIdentity.of(record),
          record.shard().map(ShardMark::index).orElse(1),
          startOf(record),
          recordJson,
          benchmarks(result));
    } catch (BaselineException | RunException | JmhJsonException e) {
      throw new FleetException(e.getMessage(), e);
    }
  }

  private static String nameOf(Path folder, Optional<String> name, RunRecord record)
      throws FleetException {
    if (name.isEmpty() && record.shard().isPresent()) {
      throw new FleetException(
          "%s is %s; say with --run of which run, the same for all of them, such as the number of the CI's run"
              .formatted(folder, record.shard().get().title()));
    }
    String chosen =
        name.orElseGet(() -> folder.toAbsolutePath().normalize().getFileName().toString());
    if (!chosen.matches(NAME)) {
      throw new FleetException(
          "the name of a run must be of letters, digits and . : @ + - _, at most 200, got \""
              + chosen
              + "\"; choose one with --run");
    }
    return chosen;
  }

  private static Instant startOf(RunRecord record) {
    return record.sessions().stream()
        .map(Session::date)
        .min(Comparator.naturalOrder())
        .orElse(Instant.EPOCH);
  }

  private static List<PushedBenchmark> benchmarks(Baseline result) throws JmhJsonException {
    Map<BenchmarkKey, String> entries =
        JmhWriter.split(result.jmhJson().orElseThrow(), result.source());
    List<PushedBenchmark> benchmarks = new ArrayList<>();
    for (Measurement one : result.measurements()) {
      benchmarks.add(
          new PushedBenchmark(
              one.key(),
              Centres.time(one).value(),
              Centres.allocation(one),
              entries.get(one.key())));
    }
    return List.copyOf(benchmarks);
  }
}
