package io.mexcbench.cli;

import io.mexcbench.engine.MarketChannels;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.RemoteExchange;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** Where the exchange is that sends the load, if the test is not to start one itself. */
final class ElsewhereArguments {
  private static final List<String> ITS_OWN = List.of("--profile", "--seed");

  @Option(
      names = "--exchange",
      paramLabel = "URI",
      description = {
        "A simulated exchange on another machine, that was started with --rate: http://host:port."
            + " Its profile and its seed are its own. On this machine it would count as others who"
            + " use it, and what is not kept would be INVALID."
      })
  private Optional<URI> exchange = Optional.empty();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  void check() {
    Optional<RemoteExchange> unused = remote();
    ParseResult given = command.commandLine().getParseResult();
    for (String option : ITS_OWN) {
      if (exchange.isPresent() && given.hasMatchedOption(option)) {
        throw new UserFailure(
            ExitCode.USAGE,
            option + " is the exchange's own: give it where that is started, not with --exchange");
      }
    }
  }

  /** What is tested, as reports name it. */
  LoadSetup setup(LoadArguments arguments) {
    return new LoadSetup(arguments, exchange, MarketChannels.ALL, Optional.empty());
  }

  Optional<RemoteExchange> remote() {
    try {
      return exchange.map(uri -> new RemoteExchange(uri, ExchangeOptions.standard().apiKey()));
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--exchange " + e.getMessage(), e);
    }
  }
}
