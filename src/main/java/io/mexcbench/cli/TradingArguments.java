package io.mexcbench.cli;

import io.mexcbench.corpus.SpotMarket;
import io.mexcbench.engine.EngineException;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.engine.ExchangeLookup;
import io.mexcbench.engine.MarketChannels;
import io.mexcbench.engine.MarketListener;
import io.mexcbench.exchange.ExchangeOptions;
import io.mexcbench.exchange.SimulatedExchange;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.load.live.EagerStrategies;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
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
      description = "Which pairs to trade (default: all of the simulated exchange).")
  private List<String> names = List.of();

  @Option(
      names = "--trust",
      paramLabel = "FILE",
      description = {
        "A PEM file with the certificates that wss:// and https:// addresses may have, instead of"
            + " those that the JDK knows."
      })
  private Optional<Path> trust = Optional.empty();

  @Option(
      names = "--channels",
      defaultValue = "ALL",
      completionCandidates = Candidates.OfMarketChannels.class,
      paramLabel = "KIND",
      description = "What to listen to: all, or depth, the updates of books alone (default: all).")
  private MarketChannels channels = MarketChannels.ALL;

  @Option(
      names = "--use-holdings",
      description =
          "Let strategies sell what the account holds already, not only what they bought.")
  private boolean usesHoldings;

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
    if (usesHoldings && !isElsewhere()) {
      throw new UserFailure(
          ExitCode.USAGE,
          "--use-holdings needs --ws and --rest: the simulated account holds more than there is");
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

  EngineOptions options(ApiKeys keys, Optional<SimulatedExchange> own, long seed)
      throws InterruptedException {
    Market market = own.isPresent() ? new Market(symbols(), Map.of()) : ofExchange(keys);
    try {
      return new EngineOptions(
          own.map(SimulatedExchange::spotUri).or(() -> socket).orElseThrow(),
          own.map(SimulatedExchange::restUri).or(() -> rest).orElseThrow(),
          market.symbols,
          keys.apiKey(),
          keys.secret(),
          sessionPrefix(),
          seed,
          notionalMax == 0 ? Long.MAX_VALUE : notionalMax,
          EagerStrategies.standard(),
          trust,
          channels,
          market.held,
          MarketListener.NONE);
    } catch (IllegalArgumentException e) {
      throw new UserFailure(ExitCode.USAGE, "--ws, --rest: " + e.getMessage(), e);
    }
  }

  /** What is traded, and what of it the strategies may sell from the start. */
  private record Market(List<Symbol> symbols, Map<Symbol, Long> held) {}

  /** As the exchange itself says: its scales need not be those of the simulated one. */
  private Market ofExchange(ApiKeys keys) throws InterruptedException {
    List<String> wanted =
        names.isEmpty() ? SpotMarket.symbols().stream().map(Symbol::name).toList() : names;
    try {
      ExchangeLookup lookup = ExchangeLookup.at(rest.orElseThrow(), trust);
      List<Symbol> symbols = lookup.symbols(wanted);
      return new Market(
          symbols, usesHoldings ? lookup.held(symbols, keys.apiKey(), keys.secret()) : Map.of());
    } catch (EngineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
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
