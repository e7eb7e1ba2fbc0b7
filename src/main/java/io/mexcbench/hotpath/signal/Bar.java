package io.mexcbench.hotpath.signal;

import io.mexcbench.hotpath.market.Symbol;

/**
 * The trades of an interval or of a quantity, summed up. Prices and quantities are longs at the
 * symbol's scales. Mutable: whoever builds bars owns one and uses it for all of them, so that it is
 * valid only during the callback, and {@link #copyFrom} keeps it.
 *
 * <p>A bar without trades is flat: its four prices are the last one before it, its sums are 0.
 */
public final class Bar {
  private Symbol symbol;
  private long startMillis;
  private long endMillis;
  private long firstMillis;
  private long lastMillis;
  private long open;
  private long high;
  private long low;
  private long close;
  private long volume;
  private long notionalHigh;
  private long notionalLow;
  private long tradeCount;

  public Bar(Symbol symbol) {
    this.symbol = symbol;
  }

  /** Starts an interval at the price of the last trade before it. */
  void reset(long startMillis, long endMillis, long price) {
    this.startMillis = startMillis;
    this.endMillis = endMillis;
    firstMillis = startMillis;
    lastMillis = startMillis;
    open = price;
    high = price;
    low = price;
    close = price;
    volume = 0;
    notionalHigh = 0;
    notionalLow = 0;
    tradeCount = 0;
  }

  /** Takes a positive price, and a positive quantity that the volume still has room for. */
  void add(long timeMillis, long price, long quantity) {
    if (tradeCount++ == 0) {
      firstMillis = timeMillis;
      open = price;
      high = price;
      low = price;
    }
    lastMillis = timeMillis;
    high = Math.max(high, price);
    low = Math.min(low, price);
    close = price;
    volume += quantity;
    long product = price * quantity;
    long sum = notionalLow + product;
    boolean carries = Long.compareUnsigned(sum, product) < 0;
    notionalHigh += Math.multiplyHigh(price, quantity) + (carries ? 1 : 0);
    notionalLow = sum;
  }

  boolean hasRoomFor(long quantity) {
    return quantity <= Long.MAX_VALUE - volume;
  }

  void setEndMillis(long endMillis) {
    this.endMillis = endMillis;
  }

  public Bar copyFrom(Bar other) {
    symbol = other.symbol;
    startMillis = other.startMillis;
    endMillis = other.endMillis;
    firstMillis = other.firstMillis;
    lastMillis = other.lastMillis;
    open = other.open;
    high = other.high;
    low = other.low;
    close = other.close;
    volume = other.volume;
    notionalHigh = other.notionalHigh;
    notionalLow = other.notionalLow;
    tradeCount = other.tradeCount;
    return this;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** The first instant of the interval; of a bar by volume, the time of its first trade. */
  public long startMillis() {
    return startMillis;
  }

  /** The first instant after the interval; of a bar by volume, the time of its last trade. */
  public long endMillis() {
    return endMillis;
  }

  /** The time of the trade that came first; of a flat bar, its start. */
  public long firstMillis() {
    return firstMillis;
  }

  /** The time of the trade that came last, which gives the close; of a flat bar, its start. */
  public long lastMillis() {
    return lastMillis;
  }

  public long open() {
    return open;
  }

  public long high() {
    return high;
  }

  public long low() {
    return low;
  }

  public long close() {
    return close;
  }

  public long volume() {
    return volume;
  }

  /** How many trades it has a part of. */
  public long tradeCount() {
    return tradeCount;
  }

  /**
   * The upper 64 bits of the sum of price times quantity, at both scales together. No price is
   * above 2⁶³ and the volume is below it, so that the sum never leaves 126 bits.
   */
  public long notionalHigh() {
    return notionalHigh;
  }

  /** The lower 64 bits, unsigned. */
  public long notionalLow() {
    return notionalLow;
  }

  /** The mean price weighted by quantity, at the price scale; of a flat bar, its price. */
  public double averagePrice() {
    if (volume == 0) {
      return close;
    }
    return (0x1p64 * notionalHigh + UnsignedDouble.of(notionalLow)) / volume;
  }
}
