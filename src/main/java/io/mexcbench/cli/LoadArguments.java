package io.mexcbench.cli;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.exchange.RemoteExchange;
import io.mexcbench.load.live.EagerStrategies;
import io.mexcbench.load.live.LiveLimits;
import io.mexcbench.load.live.LiveRig;
import io.mexcbench.load.live.LiveRigOptions;
import io.mexcbench.load.search.LoadException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What all tests of the system under load are told. */
final class LoadArguments {
  private static final int SYMBOLS = 10;
  private static final long NANOS_PER_MILLI = 1_000_000;

  @Option(
      names = "--profile",
      defaultValue = "calm",
      completionCandidates = Candidates.OfMarketProfile.class,
      paramLabel = "PROFILE",
      description =
          "How large the updates of a book are: calm, busy, peak, stress (default:"
              + " ${DEFAULT-VALUE}).")
  private MarketProfile profile = MarketProfile.CALM;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of all that happens by chance (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "The normal rate, in market messages a second (default: ${DEFAULT-VALUE}).")
  private int perSecond = LiveLimits.normalPerSecond();

  @Option(
      names = "--limit",
      paramLabel = "MS",
      description =
          "What the 99th percentile of the response may be, in milliseconds (default:"
              + " ${DEFAULT-VALUE}).")
  private long limitMillis = LiveLimits.responseMillis();

  @Option(
      names = "--short",
      description = "Only see that it works: seconds instead of minutes, and no figure to keep.")
  private boolean isShort;

  @Option(
      names = "--results",
      defaultValue = "results",
      paramLabel = "FOLDER",
      description = "Where the result folder is made (default: ${DEFAULT-VALUE}).")
  private Path results = Path.of("results");

  void check() {
    require(perSecond > 0, "--rate", perSecond);
    require(limitMillis > 0, "--limit", limitMillis);
  }

  static void require(boolean isPositive, String option, long got) {
    if (!isPositive) {
      throw new UserFailure(ExitCode.USAGE, option + " must be positive, got " + got);
    }
  }

  MarketProfile profile() {
    return profile;
  }

  int perSecond() {
    return perSecond;
  }

  long limitNanos() {
    return limitMillis * NANOS_PER_MILLI;
  }

  boolean isShort() {
    return isShort;
  }

  Path results() {
    return results;
  }

  long seed() {
    return seed;
  }

  /** The system with an exchange in this process. */
  LiveRig start() throws InterruptedException, LoadException {
    return LiveRig.start(rig(MarketChannels.ALL));
  }

  /** With the user's exchange, or with one in this process. */
  LiveRig start(Optional<RemoteExchange> remote, MarketChannels channels)
      throws InterruptedException, LoadException {
    LiveRigOptions options = rig(channels);
    return remote.isPresent() ? LiveRig.startAt(remote.get(), options) : LiveRig.start(options);
  }

  LiveRig startAt(RemoteExchange remote) throws InterruptedException, LoadException {
    return LiveRig.startAt(remote, rig(MarketChannels.ALL));
  }

  private LiveRigOptions rig(MarketChannels channels) {
    return new LiveRigOptions(
        profile,
        seed,
        SYMBOLS,
        channels,
        TradingArguments.sessionPrefix(),
        EagerStrategies.standard());
  }
}
