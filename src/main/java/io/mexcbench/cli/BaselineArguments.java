package io.mexcbench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a run of the suite is compared with. */
final class BaselineArguments {
  @Option(
      names = "--baseline",
      defaultValue = "",
      paramLabel = "SOURCE",
      description = "A file, a folder or git:REV instead of this machine's own baseline.")
  private String source = "";

  @Option(
      names = "--baselines",
      defaultValue = "baselines",
      paramLabel = "DIR",
      description = "The folder of baselines (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("baselines");

  /** Blank for the machine's own. */
  String source() {
    return source.strip();
  }

  Path folder() {
    return folder;
  }
}
