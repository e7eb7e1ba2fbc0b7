package io.mexcbench.hotpath.market;

/**
 * One's holding of one asset after a change. Amounts are at the decoder's asset scale, cut off
 * towards zero, and 0 if the message has none. Valid only during the callback: the decoder owns and
 * reuses it.
 */
public final class Balance {
  final ByteSlice asset = new ByteSlice();
  final ByteSlice coinId = new ByteSlice();
  final ByteSlice cause = new ByteSlice();
  long amount;
  long amountChange;
  long frozenAmount;
  long frozenAmountChange;
  long timeMillis;
  long sendTimeMillis;

  Balance() {}

  void reset() {
    asset.clear();
    coinId.clear();
    cause.clear();
    amount = 0;
    amountChange = 0;
    frozenAmount = 0;
    frozenAmountChange = 0;
    timeMillis = 0;
    sendTimeMillis = 0;
  }

  /** Its name, such as {@code USDT}. */
  public ByteSlice asset() {
    return asset;
  }

  public ByteSlice coinId() {
    return coinId;
  }

  public long amount() {
    return amount;
  }

  public long amountChange() {
    return amountChange;
  }

  public long frozenAmount() {
    return frozenAmount;
  }

  public long frozenAmountChange() {
    return frozenAmountChange;
  }

  /** What changed it, in the exchange's word, such as {@code ENTRUST}. */
  public ByteSlice cause() {
    return cause;
  }

  public long timeMillis() {
    return timeMillis;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }
}
