package io.mexcbench.hotpath.market;

import java.util.Arrays;

/**
 * The quantities of a ladder's slots, in pages of 64 that exist only while one of their slots is
 * taken: a book's levels are a few hundredths of its ticks, and a flat array would be mostly air.
 * Pages that are given back are chained through their first place.
 */
final class QuantityPages {
  private static final int PAGE = 64;
  private static final int INITIAL_PAGES = 16;
  private static final int NONE = -1;

  private int[] starts;
  private long[] pool = new long[INITIAL_PAGES * PAGE];
  private int end;
  private int free = NONE;

  QuantityPages(int slots) {
    starts = new int[slots / PAGE];
  }

  /** Of a slot whose page is open. */
  long get(int slot) {
    return pool[starts[slot >>> 6] + (slot & 63)];
  }

  void set(int slot, long quantity) {
    pool[starts[slot >>> 6] + (slot & 63)] = quantity;
  }

  /** Before the first of a page's slots is taken. */
  void open(int slot) {
    int start = free;
    if (start == NONE) {
      if (end == pool.length) {
        pool = Arrays.copyOf(pool, 2 * end);
      }
      start = end;
      end += PAGE;
    } else {
      free = (int) pool[start];
    }
    starts[slot >>> 6] = start;
  }

  /** After the last of a page's slots is given up. */
  void close(int slot) {
    int start = starts[slot >>> 6];
    pool[start] = free;
    free = start;
  }

  void clear() {
    end = 0;
    free = NONE;
  }

  /** For that many slots, none of them taken. */
  void resize(int slots) {
    starts = new int[slots / PAGE];
    clear();
  }
}
