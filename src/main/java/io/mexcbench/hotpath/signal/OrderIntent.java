package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * An order that a strategy asks for. Mutable, so that one instance serves every order; a new one
 * asks for nothing (quantity 0) until it is set.
 */
public final class OrderIntent {
  private Symbol symbol;
  private Side side = Side.BUY;
  private OrderType type = OrderType.MARKET;
  private long price;
  private long quantity;
  private Reason reason = Reason.CROSSED_ABOVE;
  private long eventTimeMillis;

  public OrderIntent(Symbol symbol) {
    this.symbol = symbol;
  }

  /**
   * Replaces every field.
   *
   * @param price at the symbol's price scale; positive, but 0 for a market order
   * @param quantity at the symbol's quantity scale, positive
   * @param eventTimeMillis of the event that caused the order, which for a bar is its end, not of
   *     any clock here
   */
  public OrderIntent set(
      Symbol symbol,
      Side side,
      OrderType type,
      long price,
      long quantity,
      Reason reason,
      long eventTimeMillis) {
    if (type.hasPrice() ? price <= 0 : price != 0) {
      throw new IllegalArgumentException(type + " order must not have the price " + price);
    }
    if (quantity <= 0) {
      throw new IllegalArgumentException("order quantity must be positive, got " + quantity);
    }
    this.symbol = symbol;
    this.side = side;
    this.type = type;
    this.price = price;
    this.quantity = quantity;
    this.reason = reason;
    this.eventTimeMillis = eventTimeMillis;
    return this;
  }

  public OrderIntent copyFrom(OrderIntent other) {
    symbol = other.symbol;
    side = other.side;
    type = other.type;
    price = other.price;
    quantity = other.quantity;
    reason = other.reason;
    eventTimeMillis = other.eventTimeMillis;
    return this;
  }

  public Symbol symbol() {
    return symbol;
  }

  public Side side() {
    return side;
  }

  public OrderType type() {
    return type;
  }

  /** At the symbol's price scale; 0 for a market order. */
  public long price() {
    return price;
  }

  /** At the symbol's quantity scale. */
  public long quantity() {
    return quantity;
  }

  public Reason reason() {
    return reason;
  }

  public long eventTimeMillis() {
    return eventTimeMillis;
  }

  /** For logs and failed tests; allocates. */
  @Override
  public String toString() {
    return side
        + " "
        + quantity
        + " "
        + symbol.name()
        + " "
        + type
        + " at "
        + price
        + ", "
        + reason
        + ", event time "
        + eventTimeMillis;
  }
}
