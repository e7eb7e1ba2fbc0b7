package io.mexcbench.hotpath.signal;

/** How an order may rest and fill; the names are those of MEXC's {@code type} parameter. */
public enum OrderType {
  /** Rests in the book until filled or cancelled. */
  LIMIT,
  /** Takes what is there; the only type without a price. */
  MARKET,
  /** Rejected by the exchange if it would take liquidity. */
  LIMIT_MAKER,
  IMMEDIATE_OR_CANCEL,
  FILL_OR_KILL;

  public boolean hasPrice() {
    return this != MARKET;
  }
}
