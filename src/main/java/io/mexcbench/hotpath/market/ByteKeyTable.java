package io.mexcbench.hotpath.market;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the index of a name among known ones, by its UTF-8 bytes and without allocating: open
 * addressing with linear probing, at most a quarter full.
 *
 * <p>Names are hashed and compared by their first and last eight bytes and their length, which is
 * all of a name of sixteen bytes; only longer ones are compared byte by byte.
 */
final class ByteKeyTable {
  static final int ABSENT = -1;

  private static final int WORD_BYTES = Long.BYTES;
  private static final int BYTES_IN_WORDS = 2 * WORD_BYTES;

  private final byte[][] keys;
  private final long[] firsts;
  private final long[] lasts;
  private final int[] indices;
  private final int mask;

  ByteKeyTable(List<String> names) {
    int slots = Math.max(4, Integer.highestOneBit(Math.max(1, names.size())) << 3);
    keys = new byte[slots][];
    firsts = new long[slots];
    lasts = new long[slots];
    indices = new int[slots];
    mask = slots - 1;
    for (int index = 0; index < names.size(); index++) {
      add(names.get(index), index);
    }
  }

  private void add(String name, int index) {
    byte[] key = name.getBytes(StandardCharsets.UTF_8);
    if (indexOf(key, 0, key.length) != ABSENT) {
      throw new IllegalArgumentException("names must differ, got " + name + " twice");
    }
    long first = first(key, 0, key.length);
    long last = last(key, 0, key.length);
    int slot = hash(first, last, key.length) & mask;
    while (keys[slot] != null) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    firsts[slot] = first;
    lasts[slot] = last;
    indices[slot] = index;
  }

  /** The position of the name in the list, or {@link #ABSENT}. */
  int indexOf(byte[] bytes, int from, int to) {
    long first = first(bytes, from, to);
    long last = last(bytes, from, to);
    int slot = hash(first, last, to - from) & mask;
    while (keys[slot] != null) {
      if (firsts[slot] == first && lasts[slot] == last && isRest(keys[slot], bytes, from, to)) {
        return indices[slot];
      }
      slot = (slot + 1) & mask;
    }
    return ABSENT;
  }

  /** Whether the lengths agree, and with them whatever the two words do not hold. */
  private static boolean isRest(byte[] key, byte[] bytes, int from, int to) {
    return key.length == to - from
        && (key.length <= BYTES_IN_WORDS || Arrays.equals(key, 0, key.length, bytes, from, to));
  }

  private static long first(byte[] bytes, int from, int to) {
    return to - from >= WORD_BYTES ? Swar.load(bytes, from) : shortWord(bytes, from, to);
  }

  private static long last(byte[] bytes, int from, int to) {
    return to - from >= WORD_BYTES ? Swar.load(bytes, to - WORD_BYTES) : 0;
  }

  private static long shortWord(byte[] bytes, int from, int to) {
    long word = 0;
    for (int i = from; i < to; i++) {
      word = word << Byte.SIZE | (bytes[i] & 0xFF);
    }
    return word;
  }

  /** Names often differ in their middle only, so every bit must reach the low ones. */
  private static int hash(long first, long last, int length) {
    long mixed = (first ^ Long.rotateLeft(last, 29) ^ length) * 0x9E37_79B9_7F4A_7C15L;
    return (int) (mixed >>> 32 ^ mixed >>> 47);
  }
}
