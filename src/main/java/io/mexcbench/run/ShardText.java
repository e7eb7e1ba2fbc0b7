package io.mexcbench.run;

/**
 * What one shard left, as texts.
 *
 * @param name of the shard in messages
 * @param jmhJson what {@code jmh.json} holds
 * @param environmentJson what {@code environment.json} holds
 */
public record ShardText(String name, String jmhJson, String environmentJson) {
  /**
   * Reads both.
   *
   * @throws RunException if nothing can be merged with it: it is no shard, was not measured to its
   *     end or with uncommitted changes, or one of the texts is damaged
   */
  public void requireUsable() throws RunException {
    ShardResult.of(this);
  }
}
