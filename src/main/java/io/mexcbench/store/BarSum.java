package io.mexcbench.store;

import java.math.BigInteger;

/** Trades of one symbol and minute, summed up exactly. */
final class BarSum {
  final int symbolId;
  final long minuteMillis;
  private final long open;
  private long high;
  private long low;
  private long close;
  private long volume;
  private long trades;

  /** Price times quantity has 128 bits. */
  private long turnoverHigh;

  private long turnoverLow;

  BarSum(int symbolId, long minuteMillis, long price) {
    this.symbolId = symbolId;
    this.minuteMillis = minuteMillis;
    open = price;
    high = price;
    low = price;
  }

  void add(long price, long quantity) {
    high = Math.max(high, price);
    low = Math.min(low, price);
    close = price;
    volume = Math.addExact(volume, quantity);
    trades++;
    long product = price * quantity;
    turnoverLow += product;
    long carry = Long.compareUnsigned(turnoverLow, product) < 0 ? 1 : 0;
    turnoverHigh += Math.multiplyHigh(price, quantity) + carry;
  }

  BigInteger turnover() {
    BigInteger low64 = new BigInteger(Long.toUnsignedString(turnoverLow));
    return BigInteger.valueOf(turnoverHigh).shiftLeft(Long.SIZE).add(low64);
  }

  /** A row of the table of bars. */
  String values() {
    return "(%d,%d,%d,%d,%d,%d,%d,%s,%d)"
        .formatted(symbolId, minuteMillis, open, high, low, close, volume, turnover(), trades);
  }
}
