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

  private static final String DEPTH = "spot@public.aggre.depth.v3.api.pb@100ms@";

  private static final List<String> OF_SYMBOL =
      List.of(
          DEPTH,
          "spot@public.aggre.bookTicker.v3.api.pb@10ms@",
          "spot@public.aggre.deals.v3.api.pb@100ms@");

  private static final int SYMBOLS_MAX = SocketRules.CHANNELS_MAX / OF_SYMBOL.size();

  private Channels() {}

  /** The symbols of each socket, so few that all their channels are allowed. */
  static List<List<Symbol>> sockets(List<Symbol> symbols) {
    List<List<Symbol>> sockets = new ArrayList<>();
    for (int from = 0; from < symbols.size(); from += SYMBOLS_MAX) {
      sockets.add(symbols.subList(from, Math.min(symbols.size(), from + SYMBOLS_MAX)));
    }
    return sockets;
  }

  static String depthOf(Symbol symbol) {
    return DEPTH + symbol.name();
  }

  static List<String> of(List<Symbol> symbols) {
    return symbols.stream()
        .flatMap(symbol -> OF_SYMBOL.stream().map(kind -> kind + symbol.name()))
        .toList();
  }
}
