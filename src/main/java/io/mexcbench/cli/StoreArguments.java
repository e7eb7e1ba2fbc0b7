package io.mexcbench.cli;

import io.mexcbench.store.StoreOptions;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether and where a live system keeps what it hears. */
final class StoreArguments {
  @Option(
      names = "--store",
      defaultValue = "",
      paramLabel = "DIR",
      description = {
        "Keep trades, quotes, bars and orders in this folder, or in",
        "jdbc:postgresql://HOST/DATABASE?user=NAME (default: nowhere)."
      })
  private String place = "";

  @Option(
      names = "--store-days",
      defaultValue = "30",
      paramLabel = "N",
      description = "Forget days that are older (default: ${DEFAULT-VALUE}).")
  private int days;

  /** Quick: takes the folder, so that what cannot be stored in is known before anything else. */
  Optional<StorePlace> take() {
    if (days < 1) {
      throw new UserFailure(ExitCode.USAGE, "--store-days must be positive, got " + days);
    }
    return place.isEmpty() ? Optional.empty() : Optional.of(StorePlace.take(place));
  }

  StoreOptions options() {
    return StoreOptions.standard().withRetentionDays(days);
  }
}
