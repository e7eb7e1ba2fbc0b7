package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * Trades of one symbol that the exchange reported in one message, in its order. Valid only during
 * the callback: the decoder owns and reuses it.
 */
public final class Deals {
  /** The trade type of a buyer who took liquidity. */
  public static final int BUY = 1;

  /** The trade type of a seller who took liquidity. */
  public static final int SELL = 2;

  private static final int INITIAL_DEALS = 16;

  private Symbol symbol;
  private long sendTimeMillis;
  private int count;
  private long[] prices = new long[INITIAL_DEALS];
  private long[] quantities = new long[INITIAL_DEALS];
  private long[] timesMillis = new long[INITIAL_DEALS];
  private int[] tradeTypes = new int[INITIAL_DEALS];
  private ByteSlice[] tradeIds = slices(new ByteSlice[INITIAL_DEALS], 0);

  Deals(Symbol symbol) {
    this.symbol = symbol;
  }

  void reset(Symbol symbol) {
    this.symbol = symbol;
    count = 0;
    sendTimeMillis = 0;
  }

  /** Adds a deal whose trade id lies in the message. */
  void add(
      long price,
      long quantity,
      int tradeType,
      long timeMillis,
      byte[] bytes,
      int idFrom,
      int idTo) {
    if (count == prices.length) {
      grow();
    }
    prices[count] = price;
    quantities[count] = quantity;
    tradeTypes[count] = tradeType;
    timesMillis[count] = timeMillis;
    tradeIds[count].set(bytes, idFrom, idTo);
    count++;
  }

  /** Adds a deal; its trade id is empty until {@link #lastTradeId} is set. */
  void add(long price, long quantity, int tradeType, long timeMillis) {
    if (count == prices.length) {
      grow();
    }
    prices[count] = price;
    quantities[count] = quantity;
    tradeTypes[count] = tradeType;
    timesMillis[count] = timeMillis;
    tradeIds[count].clear();
    count++;
  }

  ByteSlice lastTradeId() {
    return tradeIds[count - 1];
  }

  void setSendTimeMillis(long millis) {
    sendTimeMillis = millis;
  }

  public Symbol symbol() {
    return symbol;
  }

  /** When the exchange sent the message, 0 if it does not say. */
  public long sendTimeMillis() {
    return sendTimeMillis;
  }

  public int count() {
    return count;
  }

  /** At the symbol's price scale. */
  public long price(int index) {
    return prices[Objects.checkIndex(index, count)];
  }

  /** At the symbol's quantity scale; contracts on futures. */
  public long quantity(int index) {
    return quantities[Objects.checkIndex(index, count)];
  }

  /** {@link #BUY}, {@link #SELL}, or whatever else the exchange wrote. */
  public int tradeType(int index) {
    return tradeTypes[Objects.checkIndex(index, count)];
  }

  public long timeMillis(int index) {
    return timesMillis[Objects.checkIndex(index, count)];
  }

  /** Empty if the exchange gave none. */
  public ByteSlice tradeId(int index) {
    return tradeIds[Objects.checkIndex(index, count)];
  }

  private void grow() {
    int size = 2 * count;
    prices = Arrays.copyOf(prices, size);
    quantities = Arrays.copyOf(quantities, size);
    timesMillis = Arrays.copyOf(timesMillis, size);
    tradeTypes = Arrays.copyOf(tradeTypes, size);
    tradeIds = slices(Arrays.copyOf(tradeIds, size), count);
  }

  private static ByteSlice[] slices(ByteSlice[] array, int from) {
    for (int i = from; i < array.length; i++) {
      array[i] = new ByteSlice();
    }
    return array;
  }
}
