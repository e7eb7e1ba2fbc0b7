package io.mexcbench.fleet;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.ShardMark;
import java.util.Optional;

/**
 * What all shards of a run have in common.
 *
 * @param shards how many there must be; one for a run that is not split
 * @param selection SHA-256 over the keys of all shards; blank for a run that is not split
 */
public record RunIdentity(
    String environmentId,
    String gitRevision,
    String corpusHash,
    String preset,
    String benchmarkSet,
    int shards,
    String selection) {

  static RunIdentity of(RunRecord run) {
    Optional<ShardMark> mark = run.shard();
    return new RunIdentity(
        run.environment().id(),
        run.gitRevision(),
        run.corpusHash(),
        run.preset(),
        run.benchmarkSet(),
        mark.map(ShardMark::count).orElse(1),
        mark.map(ShardMark::selection).orElse(""));
  }

  boolean isSplit() {
    return !selection.isEmpty();
  }

  /** Names the first thing in which another one differs, with both values. */
  String difference(RunIdentity other) {
    String[][] pairs = {
      {"environment", environmentId, other.environmentId},
      {"revision", gitRevision, other.gitRevision},
      {"corpus", corpusHash, other.corpusHash},
      {"preset", preset, other.preset},
      {"set", benchmarkSet, other.benchmarkSet},
      {"number of shards", String.valueOf(shards), String.valueOf(other.shards)},
      {"selection", selection, other.selection}
    };
    for (String[] pair : pairs) {
      if (!pair[1].equals(pair[2])) {
        return "%s %s and %s".formatted((Object[]) pair);
      }
    }
    return "nothing";
  }
}
