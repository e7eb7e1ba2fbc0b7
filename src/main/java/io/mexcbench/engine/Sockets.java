package io.mexcbench.engine;

import io.mexcbench.hotpath.market.SpotControlDecoder;
import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/** All sockets of an engine: as many for the market as its channels need, and the private one. */
final class Sockets {
  private final List<SocketKeeper> keepers = new ArrayList<>();
  private final List<List<Symbol>> symbols;
  private final Consumer<Symbol> losses;
  private final EngineCounters counters;
  private final BitSet everOpen = new BitSet();
  private final SpotControlDecoder control = new SpotControlDecoder();

  /**
   * @param losses hears of each symbol whose connection was lost
   */
  Sockets(
      EngineOptions options,
      SocketRules rules,
      Transport transport,
      Consumer<Symbol> losses,
      EngineCounters counters) {
    this.losses = losses;
    this.counters = counters;
    this.symbols = Channels.sockets(options.symbols(), options.channels());
    SplittableRandom random = new SplittableRandom(options.seed());
    for (List<Symbol> own : symbols) {
      keepers.add(keeper(Channels.of(own, options.channels()), rules, transport, random));
    }
    SocketKeeper ofAccount = keeper(Channels.PRIVATE, rules, transport, random);
    ofAccount.setWanted(false, 0);
    keepers.add(ofAccount);
  }

  private SocketKeeper keeper(
      List<String> channels, SocketRules rules, Transport transport, SplittableRandom random) {
    return new SocketKeeper(
        keepers.size(),
        channels,
        rules,
        transport,
        new Backoff(random.split(), rules.firstRetryMillis(), rules.retryMillis()),
        this::onLost);
  }

  private void onLost(int socket) {
    counters.lostConnections.increment();
    if (!isPrivate(socket)) {
      symbolsOf(socket).forEach(losses);
    }
  }

  void onTime(long nowMillis, boolean mayOpen) {
    for (int i = 0; i < keepers.size(); i++) {
      keepers.get(i).onTime(nowMillis, mayOpen);
    }
  }

  void onOpen(int socket, long nowMillis) {
    if (everOpen.get(socket)) {
      counters.reconnects.increment();
    }
    everOpen.set(socket);
    keepers.get(socket).onOpen(nowMillis);
  }

  /** Returns whether the socket has become active by that. */
  boolean onText(int socket, byte[] bytes, int offset, int length, long nowMillis) {
    SocketKeeper keeper = keepers.get(socket);
    keeper.onHeard(nowMillis);
    SpotControlDecoder.Kind kind = control.decode(bytes, offset, length);
    if (kind == SpotControlDecoder.Kind.MALFORMED) {
      counters.unreadable.increment();
    }
    boolean hasBecomeActive = keeper.onControl(control, kind);
    if (hasBecomeActive && isPrivate(socket) && !keeper.refused().isEmpty()) {
      // Without all of its events nobody knows what becomes of orders.
      keeper.giveUp(nowMillis);
      return false;
    }
    return hasBecomeActive;
  }

  /** Opens the private stream, or moves on to another key when it is opened next. */
  void openPrivate(String listenKey, long nowMillis) {
    SocketKeeper keeper = keepers.get(keepers.size() - 1);
    keeper.setQuery("listenKey=" + Requests.encoded(listenKey), nowMillis);
    keeper.setWanted(true, nowMillis);
  }

  /** Its key does not hold any more. */
  void closePrivate(long nowMillis) {
    keepers.get(keepers.size() - 1).setWanted(false, nowMillis);
  }

  boolean isPrivate(int socket) {
    return socket == keepers.size() - 1;
  }

  List<Symbol> symbolsOf(int socket) {
    return symbols.get(socket);
  }

  /** Those of a socket's symbols whose updates were granted. */
  List<Symbol> fedBy(int socket) {
    List<String> refused = keepers.get(socket).refused();
    return symbols.get(socket).stream()
        .filter(symbol -> !refused.contains(Channels.depthOf(symbol)))
        .toList();
  }

  SocketKeeper at(int socket) {
    return keepers.get(socket);
  }

  int count() {
    return keepers.size();
  }

  boolean areActive() {
    return keepers.stream().allMatch(SocketKeeper::isActive);
  }

  /** How many channels were not granted. */
  int refusedCount() {
    int refused = 0;
    for (int i = 0; i < keepers.size(); i++) {
      refused += keepers.get(i).refusedCount();
    }
    return refused;
  }

  /** The channels that were not granted, by socket. */
  Map<Integer, List<String>> refused() {
    Map<Integer, List<String>> refused = new TreeMap<>();
    for (SocketKeeper keeper : keepers) {
      if (!keeper.refused().isEmpty()) {
        refused.put(keeper.socket(), keeper.refused());
      }
    }
    return refused;
  }
}
