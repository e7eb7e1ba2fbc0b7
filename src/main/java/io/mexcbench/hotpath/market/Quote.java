package io.mexcbench.hotpath.market;

import java.util.Objects;

/**
 * The best bid and ask of one symbol. A side without orders has price 0 and quantity 0. Decoders
 * own and reuse one instance, valid only during the callback.
 */
public final class Quote {
  private Symbol symbol;
  private long bidPrice;
  private long bidQuantity;
  private long askPrice;
  private long askQuantity;
  private long version;
  private long sendTimeMillis;
  private long orderTimeMillis;

  public Quote(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  /** Starts a quote with two empty sides, without version or times. */
  public void reset(Symbol symbol) {
    this.symbol = symbol;
    setBid(0, 0);
    setAsk(0, 0);
    setVersion(0);
    setSendTimeMillis(0);
    setOrderTimeMillis(0);
  }

  public void setBid(long price, long quantity) {
    bidPrice = price;
    bidQuantity = quantity;
  }

  public void setAsk(long price, long quantity) {
    askPrice = price;
    askQuantity = quantity;
  }

  public void setVersion(long version) {
    this.version = version;
  }

  public void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public void setOrderTimeMillis(long millis) {
    orderTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  public long bidPrice() {
    return bidPrice;
  }

  public long bidQuantity() {
    return bidQuantity;
  }

  public long askPrice() {
    return askPrice;
  }

  public long askQuantity() {
    return askQuantity;
  }

  /** The version of the book behind it, 0 if the message does not say. */
  public long version() {
    return version;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }

  /** When the newest order behind it was made, 0 if the message does not say. */
  public long orderTimeMillis() {
    return orderTimeMillis;
  }

  /** An independent quote with the same content. */
  public Quote copy() {
    var copy = new Quote(symbol);
    copy.setBid(bidPrice, bidQuantity);
    copy.setAsk(askPrice, askQuantity);
    copy.setVersion(version);
    copy.setSendTimeMillis(sendTimeMillis);
    copy.setOrderTimeMillis(orderTimeMillis);
    return copy;
  }
}
