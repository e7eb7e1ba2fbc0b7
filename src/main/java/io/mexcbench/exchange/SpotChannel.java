package io.mexcbench.exchange;

import io.mexcbench.corpus.SpotMarket;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A channel of the spot socket that is served.
 *
 * @param symbol empty for a private channel, and for one of all pairs
 * @param detail interval or number of levels, as it stands in the channel's name; may be empty
 */
record SpotChannel(Kind kind, String symbol, String detail) {
  /** Where the day begins that statistics are of. */
  static final String DAY = "UTC+8";

  enum Kind {
    DEPTH("spot@public.aggre.depth.v3.api.pb"),
    QUOTE("spot@public.aggre.bookTicker.v3.api.pb"),
    DEALS("spot@public.aggre.deals.v3.api.pb"),
    LIMIT_DEPTH("spot@public.limit.depth.v3.api.pb"),
    KLINE("spot@public.kline.v3.api.pb"),
    MINI_TICKER("spot@public.miniTicker.v3.api.pb"),
    /** Of all pairs in one message. */
    MINI_TICKERS("spot@public.miniTickers.v3.api.pb"),
    ORDERS("spot@private.orders.v3.api.pb"),
    FILLS("spot@private.deals.v3.api.pb"),
    BALANCES("spot@private.account.v3.api.pb");

    private final String channel;

    Kind(String channel) {
      this.channel = channel;
    }

    String channel() {
      return channel;
    }

    boolean isPrivate() {
      return this == ORDERS || this == FILLS || this == BALANCES;
    }
  }

  /** Empty if it is none of those that are served, or of a symbol that is not known. */
  static Optional<SpotChannel> parse(String text, Predicate<String> knowsSymbol) {
    String[] parts = text.split("@", -1);
    if (parts.length < 2) {
      return Optional.empty();
    }
    String channel = parts[0] + "@" + parts[1];
    for (Kind kind : Kind.values()) {
      if (kind.channel.equals(channel)) {
        return of(kind, parts).filter(found -> found.isServed(knowsSymbol));
      }
    }
    return Optional.empty();
  }

  private static Optional<SpotChannel> of(Kind kind, String[] parts) {
    if (kind.isPrivate()) {
      return parts.length == 2 ? Optional.of(new SpotChannel(kind, "", "")) : Optional.empty();
    }
    if (kind == Kind.MINI_TICKERS) {
      return parts.length == 3
          ? Optional.of(new SpotChannel(kind, "", parts[2]))
          : Optional.empty();
    }
    if (parts.length != 4) {
      return Optional.empty();
    }
    // Where the interval is not one of pushes, the symbol comes first.
    return kind == Kind.LIMIT_DEPTH || kind == Kind.KLINE || kind == Kind.MINI_TICKER
        ? Optional.of(new SpotChannel(kind, parts[2], parts[3]))
        : Optional.of(new SpotChannel(kind, parts[3], parts[2]));
  }

  private boolean isServed(Predicate<String> knowsSymbol) {
    return switch (kind) {
      case DEPTH, QUOTE, DEALS -> detail.matches("100?ms") && knowsSymbol.test(symbol);
      case LIMIT_DEPTH -> detail.matches("5|10|20") && knowsSymbol.test(symbol);
      case KLINE -> SpotMarket.candleIntervals().contains(detail) && knowsSymbol.test(symbol);
      case MINI_TICKER -> detail.equals(DAY) && knowsSymbol.test(symbol);
      case MINI_TICKERS -> detail.equals(DAY);
      case ORDERS, FILLS, BALANCES -> true;
    };
  }
}
