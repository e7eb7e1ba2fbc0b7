package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;

/** The two assets of a pair; all pairs are quoted in one currency. */
final class Assets {
  static final String QUOTE = "USDT";

  private Assets() {}

  static String baseOf(Symbol symbol) {
    return symbol.name().substring(0, symbol.name().length() - QUOTE.length());
  }

  static String quoteOf(Symbol symbol) {
    if (!symbol.name().endsWith(QUOTE)) {
      throw new IllegalArgumentException("not quoted in " + QUOTE + ": " + symbol.name());
    }
    return QUOTE;
  }
}
