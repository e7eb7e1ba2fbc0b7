package io.mexcbench.engine;

import java.util.Arrays;

/**
 * Of one side of a book, the last quantity of every price that was put in, by rising price. Its
 * arrays grow only when there are more prices than ever before.
 */
final class MergedLevels {
  private static final int INITIAL_LEVELS = 64;

  private long[] prices = new long[INITIAL_LEVELS];
  private long[] quantities = new long[INITIAL_LEVELS];
  private int size;

  void put(long price, long quantity) {
    int at = Arrays.binarySearch(prices, 0, size, price);
    if (at < 0) {
      at = -at - 1;
      makeRoom(at);
      prices[at] = price;
    }
    quantities[at] = quantity;
  }

  private void makeRoom(int at) {
    if (size == prices.length) {
      prices = Arrays.copyOf(prices, 2 * size);
      quantities = Arrays.copyOf(quantities, 2 * size);
    }
    System.arraycopy(prices, at, prices, at + 1, size - at);
    System.arraycopy(quantities, at, quantities, at + 1, size - at);
    size++;
  }

  int size() {
    return size;
  }

  long price(int index) {
    return prices[index];
  }

  long quantity(int index) {
    return quantities[index];
  }

  void clear() {
    size = 0;
  }
}
