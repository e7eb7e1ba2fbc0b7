package io.mexcbench.engine;

import io.mexcbench.hotpath.execution.Secret;
import io.mexcbench.hotpath.market.Symbol;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What an engine trades, where, and as whom.
 *
 * @param socketUri of the spot WebSocket, {@code ws://host:port/path} or {@code wss://...}
 * @param restUri of the REST interface, {@code http://host:port} or {@code https://...}
 * @param symbols at least one, of different names and ids
 * @param secret of the account; wiped by whoever made it, after the engine is closed
 * @param sessionPrefix of client order ids, which no other session has had
 * @param seed of the delays before connections are tried again
 * @param notionalMax what one order may be worth, in whole units of what prices are in
 * @param trust a PEM file of the certificates that are believed, instead of those of the JDK
 * @param channels of the market that are listened to
 * @param held what strategies may sell that was not bought by them, at the symbols' scales
 * @param listener hears of the market and of orders
 */
public record EngineOptions(
    URI socketUri,
    URI restUri,
    List<Symbol> symbols,
    String apiKey,
    Secret secret,
    String sessionPrefix,
    long seed,
    long notionalMax,
    StrategyFactory strategies,
    Optional<Path> trust,
    MarketChannels channels,
    Map<Symbol, Long> held,
    MarketListener listener) {
  public EngineOptions {
    requireScheme(socketUri, Set.of("ws", "wss"));
    requireScheme(restUri, Set.of("http", "https"));
    if (notionalMax <= 0) {
      throw new IllegalArgumentException(
          "what an order may be worth must be positive, got " + notionalMax);
    }
    if (symbols.isEmpty()) {
      throw new IllegalArgumentException("an engine must have a symbol to trade");
    }
    symbols = List.copyOf(symbols);
    held = Map.copyOf(held);
  }

  /** With the certificates of the JDK, all channels, nothing held, and nobody who listens. */
  public EngineOptions(
      URI socketUri,
      URI restUri,
      List<Symbol> symbols,
      String apiKey,
      Secret secret,
      String sessionPrefix,
      long seed,
      long notionalMax,
      StrategyFactory strategies) {
    this(
        socketUri,
        restUri,
        symbols,
        apiKey,
        secret,
        sessionPrefix,
        seed,
        notionalMax,
        strategies,
        Optional.empty(),
        MarketChannels.ALL,
        Map.of(),
        MarketListener.NONE);
  }

  public EngineOptions withTrust(Path certificates) {
    return edited(draft -> draft.trust = Optional.of(certificates));
  }

  public EngineOptions withChannels(MarketChannels wanted) {
    return edited(draft -> draft.channels = wanted);
  }

  public EngineOptions withHeld(Map<Symbol, Long> quantities) {
    return edited(draft -> draft.held = quantities);
  }

  public EngineOptions withListener(MarketListener hearing) {
    return edited(draft -> draft.listener = hearing);
  }

  private EngineOptions edited(Consumer<EngineDraft> edit) {
    EngineDraft draft = new EngineDraft(this);
    edit.accept(draft);
    return draft.done();
  }

  private static void requireScheme(URI uri, Set<String> schemes) {
    if (uri.getScheme() == null || !schemes.contains(uri.getScheme()) || uri.getHost() == null) {
      throw new IllegalArgumentException(
          "an address must begin with %s:// and name a host, got %s"
              .formatted(String.join(":// or ", schemes.stream().sorted().toList()), uri));
    }
  }

  /** At the symbol's price scale. */
  long notionalMaxOf(Symbol symbol) {
    long scaled = notionalMax;
    for (int i = 0; i < symbol.priceScale(); i++) {
      scaled = scaled > Long.MAX_VALUE / 10 ? Long.MAX_VALUE : 10 * scaled;
    }
    return scaled;
  }

  /** The secret is not shown, and neither is the key. */
  @Override
  public String toString() {
    return "EngineOptions[" + socketUri + ", " + restUri + ", " + symbols.size() + " symbols]";
  }
}
