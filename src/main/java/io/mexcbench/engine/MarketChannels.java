package io.mexcbench.engine;

import java.util.List;

/** Which market channels of each symbol an engine listens to. */
public enum MarketChannels {
  /** Updates of the book, quotes and deals. */
  ALL,
  /** Updates of the book alone. */
  DEPTH;

  private static final String UPDATES = "aggre.depth.v3.api.pb@100ms";

  private List<String> kinds() {
    return this == DEPTH
        ? List.of(UPDATES)
        : List.of(UPDATES, "aggre.bookTicker.v3.api.pb@10ms", "aggre.deals.v3.api.pb@100ms");
  }

  /** The names of a symbol's channels. */
  List<String> of(String symbol) {
    return kinds().stream().map(kind -> "spot@public." + kind + "@" + symbol).toList();
  }

  /** How many symbols one socket has room for. */
  int symbolsPerSocket() {
    return SocketRules.CHANNELS_MAX / kinds().size();
  }
}
