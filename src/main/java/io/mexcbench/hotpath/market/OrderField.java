package io.mexcbench.hotpath.market;

/** The numbers of an order update. */
public enum OrderField {
  PRICE(3, PrivateNumber.PRICE),
  QUANTITY(4, PrivateNumber.QUANTITY),
  AMOUNT(5, PrivateNumber.ASSET),
  /** What it was filled at so far; digits beyond the price scale are cut off. */
  AVERAGE_PRICE(6, PrivateNumber.AVERAGE_PRICE),
  /** 1 limit, 2 post-only, 3 immediate or cancel, 4 fill or kill, 5 market, 100 stop. */
  ORDER_TYPE(7, PrivateNumber.INT),
  /** {@link Deals#BUY} or {@link Deals#SELL}. */
  TRADE_TYPE(8, PrivateNumber.INT),
  /** 1 if it is, else absent. */
  IS_MAKER(9, PrivateNumber.FLAG),
  REMAINING_AMOUNT(10, PrivateNumber.ASSET),
  REMAINING_QUANTITY(11, PrivateNumber.QUANTITY),
  LAST_DEAL_QUANTITY(12, PrivateNumber.QUANTITY),
  CUMULATIVE_QUANTITY(13, PrivateNumber.QUANTITY),
  CUMULATIVE_AMOUNT(14, PrivateNumber.ASSET),
  /** 1 new, 2 filled, 3 partially filled, 4 cancelled, 5 partially filled and cancelled. */
  STATUS(15, PrivateNumber.INT),
  CREATE_TIME_MILLIS(16, PrivateNumber.LONG),
  TRIGGER_TYPE(18, PrivateNumber.OPTIONAL_INT),
  TRIGGER_PRICE(19, PrivateNumber.PRICE),
  STATE(20, PrivateNumber.OPTIONAL_INT);

  private final int number;
  private final PrivateNumber kind;

  OrderField(int number, PrivateNumber kind) {
    this.number = number;
    this.kind = kind;
  }

  /** The field's number in the message. */
  int number() {
    return number;
  }

  PrivateNumber kind() {
    return kind;
  }
}
