package io.mexcbench.cli;

import io.mexcbench.exchange.ExchangeException;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.MarketProfile;
import io.mexcbench.exchange.SimulatedExchange;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What the simulated exchange is to be like. */
final class ExchangeArguments {
  @Option(
      names = "--profile",
      defaultValue = "calm",
      completionCandidates = Candidates.OfMarketProfile.class,
      paramLabel = "PROFILE",
      description = "How busy the market is: calm, busy, peak, stress (default: ${DEFAULT-VALUE}).")
  private MarketProfile profile = MarketProfile.CALM;

  @Option(
      names = "--rate",
      defaultValue = "0",
      paramLabel = "N",
      description = "Market messages a second in all, instead of the profile's.")
  private int messagesPerSecond;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "N",
      description = "Seed of all that happens by chance (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  long seed() {
    return seed;
  }

  /** How busy, in words. */
  String text() {
    String name = profile.name().toLowerCase(Locale.ROOT);
    return messagesPerSecond == 0 ? name : name + " (" + messagesPerSecond + " messages/s)";
  }

  /** Market messages a second that each of so many pairs should have. */
  double expectedPerSecond(int pairs) {
    return messagesPerSecond == 0
        ? profile.pushesPerSecondOfPair(pairs)
        : (double) messagesPerSecond / pairs;
  }

  /** Without address and keys, which are not the user's to say everywhere. */
  ExchangeOptions options() {
    if (messagesPerSecond < 0 || messagesPerSecond > ExchangeOptions.MESSAGES_PER_SECOND_MAX) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--rate must be from 0 to %d, got %d"
              .formatted(ExchangeOptions.MESSAGES_PER_SECOND_MAX, messagesPerSecond));
    }
    return ExchangeOptions.standard()
        .withProfile(profile)
        .withSeed(seed)
        .withMessagesPerSecond(messagesPerSecond);
  }

  static SimulatedExchange start(ExchangeOptions options) {
    try {
      return SimulatedExchange.start(options);
    } catch (ExchangeException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }
}
