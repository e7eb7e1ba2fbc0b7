package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options of an engine that are about to be changed. */
final class EngineDraft {
  URI socketUri;
  URI restUri;
  List<Symbol> symbols;
  String apiKey;
  Secret secret;
  String sessionPrefix;
  long seed;
  long notionalMax;
  StrategyFactory strategies;
  Optional<Path> trust;
  MarketChannels channels;
  Map<Symbol, Long> held;
  MarketListener listener;

  EngineDraft(EngineOptions options) {
    socketUri = options.socketUri();
    restUri = options.restUri();
    symbols = options.symbols();
    apiKey = options.apiKey();
    secret = options.secret();
    sessionPrefix = options.sessionPrefix();
    seed = options.seed();
    notionalMax = options.notionalMax();
    strategies = options.strategies();
    trust = options.trust();
    channels = options.channels();
    held = options.held();
    listener = options.listener();
  }

  EngineOptions done() {
    return new EngineOptions(
        socketUri,
        restUri,
        symbols,
        apiKey,
        secret,
        sessionPrefix,
        seed,
        notionalMax,
        strategies,
        trust,
        channels,
        held,
        listener);
  }
}
