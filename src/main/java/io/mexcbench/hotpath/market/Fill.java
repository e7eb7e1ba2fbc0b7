package io.mexcbench.hotpath.market;

import java.util.Objects;

/**
 * One execution of an order of one's own. Valid only during the callback: the decoder owns and
 * reuses it.
 */
public final class Fill {
  final ByteSlice tradeId = new ByteSlice();
  final ByteSlice clientOrderId = new ByteSlice();
  final ByteSlice orderId = new ByteSlice();
  final ByteSlice feeCurrency = new ByteSlice();
  Symbol symbol;
  long price;
  long quantity;
  long amount;
  long feeAmount;
  int tradeType;
  boolean isMaker;
  boolean isSelfTrade;
  long timeMillis;
  long sendTimeMillis;

  Fill(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  void reset(Symbol symbol) {
    this.symbol = symbol;
    tradeId.clear();
    clientOrderId.clear();
    orderId.clear();
    feeCurrency.clear();
    price = DecimalParser.FAILED;
    quantity = DecimalParser.FAILED;
    amount = 0;
    feeAmount = 0;
    tradeType = 0;
    isMaker = false;
    isSelfTrade = false;
    timeMillis = 0;
    sendTimeMillis = 0;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** At the symbol's price scale. */
  public long price() {
    return price;
  }

  /** At the symbol's quantity scale. */
  public long quantity() {
    return quantity;
  }

  /** Price times quantity, at the decoder's asset scale, cut off; 0 if the message has none. */
  public long amount() {
    return amount;
  }

  /** At the decoder's asset scale, cut off; 0 if the message has none. */
  public long feeAmount() {
    return feeAmount;
  }

  /** Such as {@code MX}; empty if the message has none. */
  public ByteSlice feeCurrency() {
    return feeCurrency;
  }

  /** {@link Deals#BUY}, {@link Deals#SELL}, or whatever else the exchange wrote. */
  public int tradeType() {
    return tradeType;
  }

  public boolean isMaker() {
    return isMaker;
  }

  /** Whether both sides of the trade were one's own. */
  public boolean isSelfTrade() {
    return isSelfTrade;
  }

  /** Empty if the message has none. */
  public ByteSlice tradeId() {
    return tradeId;
  }

  /** Empty if the message has none. */
  public ByteSlice clientOrderId() {
    return clientOrderId;
  }

  /** Empty if the message has none. */
  public ByteSlice orderId() {
    return orderId;
  }

  public long timeMillis() {
    return timeMillis;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }
}
