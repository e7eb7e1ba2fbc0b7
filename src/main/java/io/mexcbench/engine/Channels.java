package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import java.util.ArrayList;
import java.util.List;

/** The names of the channels that an engine listens to, and on which sockets. */
final class Channels {
  static final List<String> PRIVATE =
      List.of(
          "spot@private.orders.v3.api.pb",
          "spot@private.deals.v3.api.pb",
          "spot@private.account.v3.api.pb");

  private Channels() {}

  /** The symbols of each socket, so few that all their channels are allowed. */
  static List<List<Symbol>> sockets(List<Symbol> symbols, MarketChannels wanted) {
    List<List<Symbol>> sockets = new ArrayList<>();
    int most = wanted.symbolsPerSocket();
    for (int from = 0; from < symbols.size(); from += most) {
      sockets.add(symbols.subList(from, Math.min(symbols.size(), from + most)));
    }
    return sockets;
  }

  static String depthOf(Symbol symbol) {
    return MarketChannels.DEPTH.of(symbol.name()).get(0);
  }

  static List<String> of(List<Symbol> symbols, MarketChannels wanted) {
    return symbols.stream().flatMap(symbol -> wanted.of(symbol.name()).stream()).toList();
  }
}
