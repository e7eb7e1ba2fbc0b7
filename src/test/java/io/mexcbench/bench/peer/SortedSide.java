package io.mexcbench.bench.peer;

import java.util.Arrays;
import java.util.Objects;

/**
 * One side of a book as two parallel arrays, sorted from the worst level to the best, which is what
 * {@code OrderBook} was before its ladder:
 *
 * <pre>
 *   keys        [ worst ... second, best, -, -, - ]   ascending
 *   quantities  [ worst ... second, best, -, -, - ]
 *                                      ^ count - 1
 * </pre>
 *
 * Most changes happen near the best price; with the best level last they move few elements. The key
 * of a bid is its price and that of an ask its negated price, so that both sides ascend.
 */
final class SortedSide {
  /** How many levels from the top are looked at one by one before the search turns binary. */
  private static final int NEAR_LEVELS = 8;

  private final int sign;
  private long[] keys;
  private long[] quantities;
  private int count;

  private SortedSide(int sign, int initialLevels) {
    this.sign = sign;
    keys = new long[initialLevels];
    quantities = new long[initialLevels];
  }

  static SortedSide bids(int initialLevels) {
    return new SortedSide(1, initialLevels);
  }

  static SortedSide asks(int initialLevels) {
    return new SortedSide(-1, initialLevels);
  }

  /** Sets the level's quantity; 0 removes it, and removing what is not there does nothing. */
  void set(long price, long quantity) {
    long key = sign * price;
    int index = firstAtLeast(key);
    boolean isThere = index < count && keys[index] == key;
    if (quantity == 0) {
      if (isThere) {
        remove(index);
      }
    } else if (isThere) {
      quantities[index] = quantity;
    } else {
      insert(index, key, quantity);
    }
  }

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  long price(int depth) {
    return sign * keys[count - 1 - Objects.checkIndex(depth, count)];
  }

  long quantity(int depth) {
    return quantities[count - 1 - Objects.checkIndex(depth, count)];
  }

  /** The index of the first key that is not smaller, {@code count} if there is none. */
  private int firstAtLeast(long key) {
    int high = count;
    int near = Math.max(0, count - NEAR_LEVELS);
    while (high > near) {
      if (keys[high - 1] < key) {
        return high;
      }
      high--;
    }
    int low = 0;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keys[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void insert(int index, long key, long quantity) {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      quantities = Arrays.copyOf(quantities, 2 * count);
    }
    System.arraycopy(keys, index, keys, index + 1, count - index);
    System.arraycopy(quantities, index, quantities, index + 1, count - index);
    keys[index] = key;
    quantities[index] = quantity;
    count++;
  }

  private void remove(int index) {
    count--;
    System.arraycopy(keys, index + 1, keys, index, count - index);
    System.arraycopy(quantities, index + 1, quantities, index, count - index);
  }
}
