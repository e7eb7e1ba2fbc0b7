package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * Changed or complete levels of one order book. Prices and quantities are longs at the symbol's
 * scales; quantities are absolute, and 0 removes the level. Levels keep the order of the message.
 *
 * <p>Decoders own and reuse one instance: it is valid only during the callback, and whoever wants
 * it longer takes a {@link #copy}. Its arrays grow only when a message is larger than any before.
 */
public final class DepthUpdate {
  private static final int INITIAL_LEVELS = 64;

  private Symbol symbol;
  private long fromVersion;
  private long toVersion;
  private long sendTimeMillis;
  private long orderTimeMillis;
  private long[] asks = new long[2 * INITIAL_LEVELS];
  private long[] bids = new long[2 * INITIAL_LEVELS];
  private int askEnd;
  private int bidEnd;

  public DepthUpdate(Symbol symbol) {
    this.symbol = Objects.requireNonNull(symbol);
  }

  /** Starts an update without levels, versions or times. */
  public DepthUpdate reset(Symbol symbol) {
    this.symbol = symbol;
    askEnd = 0;
    bidEnd = 0;
    setVersions(0, 0);
    setSendTimeMillis(0);
    setOrderTimeMillis(0);
    return this;
  }

  public void addAsk(long price, long quantity) {
    if (askEnd == asks.length) {
      asks = Arrays.copyOf(asks, 2 * askEnd);
    }
    asks[askEnd] = price;
    asks[askEnd + 1] = quantity;
    askEnd += 2;
  }

  public void addBid(long price, long quantity) {
    if (bidEnd == bids.length) {
      bids = Arrays.copyOf(bids, 2 * bidEnd);
    }
    bids[bidEnd] = price;
    bids[bidEnd + 1] = quantity;
    bidEnd += 2;
  }

  /** The array of a side, price and quantity in turn, with room for so many levels more. */
  long[] room(boolean isAsk, int levels) {
    long[] side = isAsk ? asks : bids;
    int end = isAsk ? askEnd : bidEnd;
    if (side.length - end < 2 * levels) {
      side = Arrays.copyOf(side, Math.max(2 * side.length, end + 2 * levels));
      if (isAsk) {
        asks = side;
      } else {
        bids = side;
      }
    }
    return side;
  }

  /** Twice the levels of a side: where in its array the next one goes. */
  int end(boolean isAsk) {
    return isAsk ? askEnd : bidEnd;
  }

  /** After levels have been written into the {@link #room}. */
  void setEnd(boolean isAsk, int end) {
    if (isAsk) {
      askEnd = end;
    } else {
      bidEnd = end;
    }
  }

  public void setVersions(long fromVersion, long toVersion) {
    this.fromVersion = fromVersion;
    this.toVersion = toVersion;
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

  /** The first book version that this update holds. */
  public long fromVersion() {
    return fromVersion;
  }

  /** The version of the book once this update has been applied. */
  public long toVersion() {
    return toVersion;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }

  /** When the newest order in it was made, 0 if it does not say. */
  public long orderTimeMillis() {
    return orderTimeMillis;
  }

  public int askCount() {
    return askEnd >> 1;
  }

  public int bidCount() {
    return bidEnd >> 1;
  }

  public long askPrice(int index) {
    return asks[2 * Objects.checkIndex(index, askCount())];
  }

  public long askQuantity(int index) {
    return asks[2 * Objects.checkIndex(index, askCount()) + 1];
  }

  public long bidPrice(int index) {
    return bids[2 * Objects.checkIndex(index, bidCount())];
  }

  public long bidQuantity(int index) {
    return bids[2 * Objects.checkIndex(index, bidCount()) + 1];
  }

  /** An independent update with the same content. */
  public DepthUpdate copy() {
    var copy = new DepthUpdate(symbol);
    copy.setVersions(fromVersion, toVersion);
    copy.setSendTimeMillis(sendTimeMillis);
    copy.setOrderTimeMillis(orderTimeMillis);
    for (int i = 0; i < askEnd; i += 2) {
      copy.addAsk(asks[i], asks[i + 1]);
    }
    for (int i = 0; i < bidEnd; i += 2) {
      copy.addBid(bids[i], bids[i + 1]);
    }
    return copy;
  }
}
