package io.mexcbench.hotpath.market;

/** The numbers of a candle. */
public enum KlineField {
  WINDOW_START_SECONDS(NumberKind.WHOLE),
  /** Spot only. */
  WINDOW_END_SECONDS(NumberKind.WHOLE),
  OPEN(NumberKind.PRICE),
  CLOSE(NumberKind.PRICE),
  HIGH(NumberKind.PRICE),
  LOW(NumberKind.PRICE),
  VOLUME(NumberKind.QUANTITY),
  AMOUNT(NumberKind.AMOUNT),
  /** The "real" prices come on futures only. */
  REAL_OPEN(NumberKind.PRICE),
  REAL_CLOSE(NumberKind.PRICE),
  REAL_HIGH(NumberKind.PRICE),
  REAL_LOW(NumberKind.PRICE);

  private final NumberKind kind;

  KlineField(NumberKind kind) {
    this.kind = kind;
  }

  public NumberKind kind() {
    return kind;
  }
}
