package io.mexcbench.cli;

import io.mexcbench.run.Shard;
import picocli.CommandLine.Option;

/** Which part of a set is measured. */
final class ShardArguments {
  @Option(
      names = "--shard",
      paramLabel = "I/N",
      defaultValue = "",
      description = "Measure only this part of the set, such as 2/4, to be merged with the others.")
  private String shard = "";

  /**
   * The part that was asked for.
   *
   * @param isGated whether the run would be judged, which only the whole can be
   */
  Shard shard(boolean isGated) {
    if (shard.isBlank()) {
      return Shard.WHOLE;
    }
    if (isGated) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--shard measures a part, and only the whole is judged; leave out --gate, then \"merge\""
              + " the shards and \"compare\" the result");
    }
    try {
      return Shard.of(shard.strip());
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--shard " + e.getMessage(), e);
    }
  }
}
