package io.mexcbench.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What a run of the suite is compared with. */
final class BaselineArguments {
  @Option(
      names = "--baseline",
      defaultValue = "",
      paramLabel = "SOURCE",
      description =
          "Instead of this machine's own baseline: a file, a folder, git:REV, or merge-base:REV for"
              + " where HEAD left REV (baselines and thresholds are then read through git).")
  private String source = "";

  @Option(
      names = "--baselines",
      defaultValue = "${sys:mexcbench.home:-.}/baselines",
      paramLabel = "DIR",
      description = "The folder of baselines (default: ${DEFAULT-VALUE}).")
  private Path folder = Path.of("baselines");

  /** Blank for the machine's own. */
  String source() {
    return source.strip();
  }

  /** As short as it can be named from here. */
  Path folder() {
    Path here = Path.of("").toAbsolutePath();
    Path whole = folder.toAbsolutePath().normalize();
    return whole.startsWith(here) ? here.relativize(whole) : whole;
  }
}
