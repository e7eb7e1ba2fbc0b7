package io.mexcbench.hotpath.market;

/** The texts of an order update. */
public enum OrderText {
  /** The exchange's id. */
  ID(1),
  /** The id that the client gave it. */
  CLIENT_ID(2),
  MARKET(17),
  /** Of the pair of orders of which one cancels the other. */
  OCO_ID(21),
  ROUTE_FACTOR(22),
  SYMBOL_ID(23),
  MARKET_ID(24),
  MARKET_CURRENCY_ID(25),
  CURRENCY_ID(26);

  private final int number;

  OrderText(int number) {
    this.number = number;
  }

  /** The field's number in the message. */
  int number() {
    return number;
  }
}
