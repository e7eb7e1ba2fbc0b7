package io.mexcbench.exchange;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A channel of the spot socket that is served.
 *
 * @param symbol empty for a private channel
 * @param detail interval or number of levels, as it stands in the channel's name; may be empty
 */
record SpotChannel(Kind kind, String symbol, String detail) {

  enum Kind {
    DEPTH("spot@public.aggre.depth.v3.api.pb"),
    QUOTE("spot@public.aggre.bookTicker.v3.api.pb"),
    DEALS("spot@public.aggre.deals.v3.api.pb"),
    LIMIT_DEPTH("spot@public.limit.depth.v3.api.pb"),
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
    if (parts.length != 4) {
      return Optional.empty();
    }
    // Only here the symbol comes first.
    return kind == Kind.LIMIT_DEPTH
        ? Optional.of(new SpotChannel(kind, parts[2], parts[3]))
        : Optional.of(new SpotChannel(kind, parts[3], parts[2]));
  }

  private boolean isServed(Predicate<String> knowsSymbol) {
    return switch (kind) {
      case DEPTH, QUOTE, DEALS -> detail.matches("100?ms") && knowsSymbol.test(symbol);
      case LIMIT_DEPTH -> detail.matches("5|10|20") && knowsSymbol.test(symbol);
      case ORDERS, FILLS, BALANCES -> true;
    };
  }
}
