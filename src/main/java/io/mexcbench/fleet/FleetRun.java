package io.mexcbench.fleet;

import java.time.Instant;
import java.util.Optional;

/**
 * A run as a list shows it.
 *
 * @param shardsThere how many of its shards were pushed
 * @param started when the first of them began; empty while there is none
 * @param benchmarks of those shards, controls included
 * @param verdict of a run that was judged where it was measured
 */
public record FleetRun(
    String name,
    RunIdentity identity,
    int shardsThere,
    Optional<Instant> started,
    int benchmarks,
    Optional<String> verdict) {

  public boolean isComplete() {
    return shardsThere == identity.shards();
  }

  /** The verdict where there is one, else whether all of it is there. */
  public String state() {
    return isComplete() ? verdict.orElse("COMPLETE") : "INCOMPLETE";
  }
}
