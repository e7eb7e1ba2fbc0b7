package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the index of a name among known ones, by its UTF-8 bytes and without allocating: open
 * addressing with linear probing, at most a quarter full.
 */
final class ByteKeyTable {
  static final int ABSENT = -1;

  private final byte[][] keys;
  private final int[] indices;
  private final int mask;

  ByteKeyTable(List<String> names) {
    int slots = Math.max(4, Integer.highestOneBit(Math.max(1, names.size())) << 3);
    keys = new byte[slots][];
    indices = new int[slots];
    mask = slots - 1;
    for (int index = 0; index < names.size(); index++) {
      add(names.get(index), index);
    }
  }

  private void add(String name, int index) {
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    int slot = hash(key, 0, key.length) & mask;
    while (keys[slot] != null) {
      if (Arrays.equals(keys[slot], key)) {
        throw new IllegalArgumentException("names must differ, got " + name + " twice");
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    indices[slot] = index;
  }

  /** The position of the name in the list, or {@link #ABSENT}. */
  int indexOf(byte[] bytes, int from, int to) {
    int slot = hash(bytes, from, to) & mask;
    while (keys[slot] != null) {
      if (Arrays.equals(keys[slot], 0, keys[slot].length, bytes, from, to)) {
        return indices[slot];
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = to - from;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
