package io.mexcbench.hotpath.market;

/** The numbers of a futures ticker or of a spot mini ticker; neither has all of them. */
public enum TickerField {
  LAST_PRICE(NumberKind.PRICE),
  BID_PRICE(NumberKind.PRICE),
  ASK_PRICE(NumberKind.PRICE),
  HIGH_PRICE(NumberKind.PRICE),
  LOW_PRICE(NumberKind.PRICE),
  INDEX_PRICE(NumberKind.PRICE),
  FAIR_PRICE(NumberKind.PRICE),
  MAX_BID_PRICE(NumberKind.PRICE),
  MIN_ASK_PRICE(NumberKind.PRICE),
  /** Traded in a day: base currency on spot, contracts on futures. */
  VOLUME(NumberKind.QUANTITY),
  /** Turned over in a day, in quote currency; what the spot mini ticker calls "volume". */
  AMOUNT(NumberKind.AMOUNT),
  OPEN_INTEREST(NumberKind.QUANTITY),
  CHANGE_RATE(NumberKind.RATE),
  CHANGE_PRICE(NumberKind.PRICE),
  FUNDING_RATE(NumberKind.RATE),
  TIME_MILLIS(NumberKind.WHOLE),
  CONTRACT_ID(NumberKind.WHOLE),
  ZONED_CHANGE_RATE(NumberKind.RATE),
  LAST_CLOSE_CHANGE_RATE(NumberKind.RATE),
  LAST_CLOSE_ZONED_CHANGE_RATE(NumberKind.RATE),
  LAST_CLOSE_HIGH_PRICE(NumberKind.PRICE),
  LAST_CLOSE_LOW_PRICE(NumberKind.PRICE);

  private final NumberKind kind;

  TickerField(NumberKind kind) {
    this.kind = kind;
  }

  public NumberKind kind() {
    return kind;
  }
}
