package io.mexcbench.hotpath.market;

import java.util.Objects;

/** The index or fair price of one contract; valid only during the callback. */
public final class ReferencePrice {
  private Symbol symbol;
  private long price;
  private long sendTimeMillis;

  public ReferencePrice(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  void reset(Symbol symbol) {
    this.symbol = symbol;
    price = 0;
    sendTimeMillis = 0;
  }

  void setPrice(long price) {
    this.price = price;
  }

  void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** At the contract's price scale, cut off towards zero. */
  public long price() {
    return price;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }
}
