package io.mexcbench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a command makes its result folder. */
final class ResultPlace {
  @Option(
      names = "--results",
      paramLabel = "FOLDER",
      defaultValue = "results",
      description = "Where the result folder is made (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("results");

  Path path() {
    return results;
  }
}
