package io.mexcbench.hotpath.market;

import java.util.Objects;

/** The funding rate of one contract; valid only during the callback. */
public final class FundingRate {
  private Symbol symbol;
  private long rate;
  private long nextSettleTimeMillis;
  private long sendTimeMillis;

  public FundingRate(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  void reset(Symbol symbol) {
    this.symbol = symbol;
    rate = 0;
    nextSettleTimeMillis = 0;
    sendTimeMillis = 0;
  }

  void setRate(long rate) {
    this.rate = rate;
  }

  void setNextSettleTimeMillis(long millis) {
    nextSettleTimeMillis = millis;
  }

  void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** At {@link NumberKind#RATE_SCALE}, cut off towards zero. */
  public long rate() {
    return rate;
  }

  /** 0 if the message does not say. */
  public long nextSettleTimeMillis() {
    return nextSettleTimeMillis;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }
}
