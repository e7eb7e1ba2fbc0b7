package io.mexcbench.cli;

import io.mexcbench.fleet.Fleet;
import picocli.CommandLine.Option;

/** Which database of results is read. */
final class FleetArguments {
  private static final String FROM = "--from";

  @Option(names = FROM, required = true, paramLabel = "URL", description = FleetPlace.DESCRIPTION)
  private String url = "";

  /** One that holds results already. */
  Fleet existing() {
    return FleetPlace.existing(FROM, url);
  }
}
