package io.mexcbench.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.mexcbench.environment.ForeignLoad;
import io.mexcbench.environment.JmhSettings;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhWriter;
import io.mexcbench.regression.BenchmarkKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts shards together into one result, as if one machine had run all of them. The controls of the
 * first shard stand for all, since those of the others were seen to agree with them.
 */
public final class ShardMerge {
  private final List<ShardResult> shards;

  private ShardMerge(List<ShardResult> shards) {
    this.shards = shards;
  }

  /**
   * Reads shards.
   *
   * @param folders in any order
   * @throws RunException unless they are all the shards of one run, each once
   */
  public static ShardMerge of(List<Path> folders) throws RunException {
    List<ShardResult> shards = new ArrayList<>();
    for (Path folder : folders) {
      shards.add(ShardResult.read(folder));
    }
    return agreeing(shards);
  }

  /** The same of texts that are kept elsewhere. */
  public static ShardMerge ofTexts(List<ShardText> texts) throws RunException {
    List<ShardResult> shards = new ArrayList<>();
    for (ShardText text : texts) {
      shards.add(ShardResult.of(text));
    }
    return agreeing(shards);
  }

  private static ShardMerge agreeing(List<ShardResult> shards) throws RunException {
    shards.sort(Comparator.comparingInt(one -> one.mark().index()));
    ShardAgreement.require(shards);
    return new ShardMerge(List.copyOf(shards));
  }

  /** How many benchmarks there are, controls included. */
  public int benchmarks() {
    return entries().size();
  }

  /**
   * Writes the result.
   *
   * @param results the folder that result folders are made in
   * @param now names the new one
   */
  public ResultFolder write(Path results, Instant now) throws RunException {
    RunRecord record = record();
    ResultFolder folder = ResultFolder.create(results, now, record.gitRevision());
    String text = jmhJson(folder.path().toString());
    folder.write(ResultFiles.JMH, text.getBytes(StandardCharsets.UTF_8));
    folder.writeRecord(record);
    folder.complete();
    return folder;
  }

  /**
   * What is written as {@code jmh.json}.
   *
   * @param source names it in messages
   */
  public String jmhJson(String source) throws RunException {
    try {
      return JmhWriter.normalise(ShardResult.toJson(entries().values()), source);
    } catch (JmhJsonException e) {
      throw new RunException("cannot merge: " + e.getMessage(), e);
    }
  }

  private SortedMap<BenchmarkKey, JsonNode> entries() {
    SortedMap<BenchmarkKey, JsonNode> entries = new TreeMap<>();
    for (ShardResult shard : shards) {
      for (Map.Entry<BenchmarkKey, JsonNode> entry : shard.entries().entrySet()) {
        entries.putIfAbsent(entry.getKey(), entry.getValue());
      }
    }
    return entries;
  }

  /** What is written as {@code environment.json}. */
  public RunRecord record() {
    RunRecord first = shards.get(0).record();
    SortedMap<String, String> hashes = new TreeMap<>();
    shards.forEach(shard -> hashes.putAll(shard.record().classHashes()));
    int forks =
        shards.stream().mapToInt(one -> one.record().settings().forks()).min().orElseThrow();
    JmhSettings settings = first.settings();
    return new RunRecord(
            first.environment(),
            first.machine(),
            first.gitRevision(),
            first.isDirty(),
            new JmhSettings(
                settings.jmhVersion(),
                forks,
                settings.warmupIterations(),
                settings.measurementIterations()),
            first.preset(),
            first.benchmarkSet(),
            first.coversWholeSet(),
            hashes,
            first.corpusHash(),
            List.of(new Session(start(), 0, forks)),
            new TreeMap<>(),
            List.of(),
            new TreeMap<>(),
            true,
            Optional.empty())
        .withWatch(worstWatch());
  }

  private Instant start() {
    return shards.stream()
        .flatMap(one -> one.record().sessions().stream())
        .map(Session::date)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** That of a disturbed machine if there is one. */
  private Optional<ForeignLoad> worstWatch() {
    return shards.stream()
        .flatMap(one -> one.record().watch().stream())
        .max(
            Comparator.comparing((ForeignLoad load) -> load.disturbance().isPresent())
                .thenComparing(load -> load.othersPercent() + load.stealPercent()));
  }
}
