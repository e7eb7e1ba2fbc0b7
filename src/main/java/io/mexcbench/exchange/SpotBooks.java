package io.mexcbench.exchange;

import io.mexcbench.hotpath.market.Symbol;

/** The books of all pairs as they are published. */
interface SpotBooks {
  /** The best prices and how much there is at them, at the symbol's scales. */
  record Top(long bid, long bidQuantity, long ask, long askQuantity) {}

  Top top(Symbol symbol);

  /** The answer to {@code GET /api/v3/depth}. */
  byte[] snapshot(Symbol symbol, int levelsPerSide, long millis);

  BookRecord book(Symbol symbol);
}
