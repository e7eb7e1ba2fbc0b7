package io.mexcbench.proof.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A command that is run to its end, what it says going to a file. */
final class Launched {
  private Launched() {}

  /** The exit code. */
  static int run(Path folder, Path log, List<String> command)
      throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start()
        .waitFor();
  }

  /**
   * Runs a command that must succeed.
   *
   * @throws IllegalStateException if it does not
   */
  static void require(Path folder, Path log, List<String> command)
      throws IOException, InterruptedException {
    int exitCode = run(folder, log, command);
    if (exitCode != 0) {
      throw new IllegalStateException(command + " ended with " + exitCode + "; see " + log);
    }
  }
}
