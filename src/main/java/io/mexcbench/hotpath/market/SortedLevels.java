package io.mexcbench.hotpath.market;

import java.util.Arrays;
import java.util.Objects;

/**
 * Levels of a side as parallel arrays that ascend by key, which stands for the price; quantities
 * are scaled, and 0 is one like any other. Setting a level takes time in proportion to those above
 * it. The arrays grow only when there are more levels than ever before.
 */
public final class SortedLevels {
  private static final int INITIAL_LEVELS = 64;

  private long[] keys = new long[INITIAL_LEVELS];
  private long[] quantities = new long[INITIAL_LEVELS];
  private int count;

  public int count() {
    return count;
  }

  public void clear() {
    count = 0;
  }

  public long key(int index) {
    return keys[Objects.checkIndex(index, count)];
  }

  public long quantity(int index) {
    return quantities[Objects.checkIndex(index, count)];
  }

  /** The quantity at that key, 0 if there is none. */
  long find(long key) {
    int index = indexOf(key);
    return index < 0 ? 0 : quantities[index];
  }

  /** Adds a level, or changes the quantity of one that is there. */
  public void set(long key, long quantity) {
    if (count == 0 || key > keys[count - 1]) {
      append(key, quantity);
      return;
    }
    int index = indexOf(key);
    if (index < 0) {
      index = ~index;
      makeRoom();
      System.arraycopy(keys, index, keys, index + 1, count - index);
      System.arraycopy(quantities, index, quantities, index + 1, count - index);
      keys[index] = key;
      count++;
    }
    quantities[index] = quantity;
  }

  /** Adds a level whose key is larger than all others. */
  void append(long key, long quantity) {
    makeRoom();
    keys[count] = key;
    quantities[count] = quantity;
    count++;
  }

  /** Removes a level; removing what is not there does nothing. */
  void remove(long key) {
    int index = indexOf(key);
    if (index >= 0) {
      count--;
      System.arraycopy(keys, index + 1, keys, index, count - index);
      System.arraycopy(quantities, index + 1, quantities, index, count - index);
    }
  }

  void removeLast() {
    count--;
  }

  /** Counts every key in a tick that is so many times finer; {@code flip} as in the side. */
  void rescale(long ratio, long flip) {
    for (int i = 0; i < count; i++) {
      keys[i] = (keys[i] ^ flip) * ratio ^ flip;
    }
  }

  private int indexOf(long key) {
    return Arrays.binarySearch(keys, 0, count, key);
  }

  private void makeRoom() {
    if (count == keys.length) {
      keys = Arrays.copyOf(keys, 2 * count);
      quantities = Arrays.copyOf(quantities, 2 * count);
    }
  }
}
