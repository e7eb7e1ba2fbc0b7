package io.mexcbench.fleet;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.jmhjson.JmhJsonException;
import io.mexcbench.jmhjson.JmhWriter;
import io.mexcbench.run.RunException;
import io.mexcbench.run.ShardMerge;
import io.mexcbench.run.ShardText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** A run with all that was measured. */
public final class StoredRun {
  private final String source;
  private final RunIdentity identity;
  private final SortedMap<Integer, Stored> shards;

  /**
   * A shard of it.
   *
   * @param entries what JMH wrote of each benchmark
   */
  record Stored(String recordJson, List<String> entries) {}

  /** A run's two files, of a run that was split as if one machine had measured all of it. */
  private record Texts(String jmhJson, String environmentJson) {}

  /**
   * Nothing is put together yet.
   *
   * @param source names it in messages and reports
   */
  StoredRun(String source, RunIdentity identity, SortedMap<Integer, Stored> shards) {
    this.source = source;
    this.identity = identity;
    this.shards = shards;
  }

  /**
   * The result of the whole run.
   *
   * @throws FleetException if it is INCOMPLETE, its shards do not agree, or one of its texts is
   *     damaged
   * @throws BaselineException if nothing can be compared with it
   */
  public Baseline result() throws FleetException, BaselineException {
    Texts texts = texts();
    return RecordedResult.of(source, texts.jmhJson(), texts.environmentJson());
  }

  private Texts texts() throws FleetException {
    for (int index = 1; index <= identity.shards(); index++) {
      if (!shards.containsKey(index)) {
        throw new FleetException(
            "%s is INCOMPLETE: %s; push it, then ask again"
                .formatted(
                    source,
                    identity.isSplit()
                        ? "shard %d of %d is missing".formatted(index, identity.shards())
                        : "its result is missing"));
      }
    }
    try {
      if (!identity.isSplit()) {
        Stored whole = shards.get(1);
        return new Texts(JmhWriter.join(whole.entries(), source), whole.recordJson());
      }
      List<ShardText> texts = new ArrayList<>();
      for (Map.Entry<Integer, Stored> shard : shards.entrySet()) {
        String name = source + "/" + shard.getKey();
        Stored stored = shard.getValue();
        texts.add(new ShardText(name, JmhWriter.join(stored.entries(), name), stored.recordJson()));
      }
      ShardMerge merge = ShardMerge.ofTexts(texts);
      RunRecord record = merge.record();
      return new Texts(merge.jmhJson(source), RecordedResult.textOf(record));
    } catch (JmhJsonException | RunException e) {
      throw new FleetException(e.getMessage(), e);
    }
  }
}
