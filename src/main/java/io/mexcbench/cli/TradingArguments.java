package io.mexcbench.cli;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.hotpath.market.Symbol;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where and what the engine trades. */
final class TradingArguments {
  private final Map<String, String> environment;

  @Option(
      names = "--ws",
      paramLabel = "URI",
      description = "The spot WebSocket of another exchange, such as ws://127.0.0.1:8080/ws.")
  private Optional<URI> socket = Optional.empty();

  @Option(
      names = "--rest",
      paramLabel = "URI",
      description = "Its REST interface, such as http://127.0.0.1:8080.")
  private Optional<URI> rest = Optional.empty();

  @Option(
      names = "--allow-live",
      description = "Trade on an exchange that is not on this machine: orders are real there.")
  private boolean allowLive;

  @Option(
      names = "--max-notional",
      defaultValue = "0",
      paramLabel = "N",
      description = "What one order may be worth at most, in whole units of the quote currency.")
  private long notionalMax;

  @Option(
      names = "--symbols",
      split = ",",
      paramLabel = "NAME",
      description = "Which of the simulated pairs to trade (default: all).")
  private List<String> names = List.of();

  TradingArguments() {
    this(System.getenv());
  }

  TradingArguments(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether an exchange was named. */
  boolean isElsewhere() {
    return socket.isPresent() || rest.isPresent();
  }

  /** Refuses what must not be done, before anything is started. */
  void check() {
    if (socket.isPresent() != rest.isPresent()) {
      throw new UserFailure(ExitCode.USAGE, "--ws and --rest go together; give both or none");
    }
    Stream.of(socket, rest).flatMap(Optional::stream).forEach(this::requireAllowed);
    if (notionalMax < 0) {
      throw new UserFailure(ExitCode.USAGE, "--max-notional must be positive, got " + notionalMax);
    }
    if (allowLive && (names.isEmpty() || notionalMax == 0)) {
      throw new UserFailure(
          ExitCode.USAGE, "--allow-live needs --symbols and --max-notional: orders are real there");
    }
  }

  private void requireAllowed(URI uri) {
    if (!allowLive && !isHere(uri)) {
      throw new UserFailure(
          ExitCode.USAGE,
          uri
              + " is not on this machine, and orders there are real: add --allow-live to trade there");
    }
  }

  private static boolean isHere(URI uri) {
    try {
      return uri.getHost() != null && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Those of the environment for another exchange, those of the simulated one for our own. */
  ApiKeys keys(ExchangeOptions simulated) {
    return isElsewhere()
        ? ApiKeys.read(environment)
        : ApiKeys.of(simulated.apiKey(), simulated.secret());
  }

  EngineOptions options(ApiKeys keys, Optional<SimulatedExchange> own, long seed) {
    try {
      return new EngineOptions(
          own.map(SimulatedExchange::spotUri).or(() -> socket).orElseThrow(),
          own.map(SimulatedExchange::restUri).or(() -> rest).orElseThrow(),
          symbols(),
          keys.apiKey(),
          keys.secret(),
          sessionPrefix(),
          seed,
          notionalMax == 0 ? Long.MAX_VALUE : notionalMax,
          LiveStrategies.standard());
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--ws, --rest: " + e.getMessage(), e);
    }
  }

  private List<Symbol> symbols() {
    List<Symbol> known = SpotMarket.symbols();
    if (names.isEmpty()) {
      return known;
    }
    return names.stream()
        .map(
            name ->
                known.stream()
                    .filter(symbol -> symbol.name().equals(name))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new UserFailure(
                                ExitCode.USAGE,
                                "--symbols: no pair \"%s\"; there are %s"
                                    .formatted(
                                        name,
                                        String.join(
                                            ", ", known.stream().map(Symbol::name).toList())))))
        .toList();
  }

  /** Of the second and of chance: no two sessions share one. */
  static String sessionPrefix() {
    long second = System.currentTimeMillis() / 1_000;
    return Long.toString(second, Character.MAX_RADIX)
        + Integer.toString(ThreadLocalRandom.current().nextInt(1 << 20), Character.MAX_RADIX)
        + "-";
  }
}
