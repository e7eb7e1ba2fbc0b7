package io.mexcbench.hotpath.market;

import java.util.Arrays;

/**
 * The quantities of a ladder's slots, in pages of 64 that are opened when one of their slots is
 * first taken: a book's levels are a few hundredths of its ticks, and a flat array would be mostly
 * air.
 *
 * <p>A page whose slots have all been given up stays open until pages run out, because most pages
 * hold one or two levels that come and go. Then those without a level are collected, or the pool is
 * doubled if they are few.
 */
final class QuantityPages {
  private static final int PAGE = 64;
  private static final int INITIAL_PAGES = 16;

  /** Looking through all pages is worth it only for a good part of them. */
  private static final int MIN_SHARE_TO_COLLECT = 8;

  /** The page of all that have none. What is written there is not read. */
  private static final int NO_PAGE = 0;

  private int[] starts;
  private long[] pool = new long[INITIAL_PAGES * PAGE];
  private int end = PAGE;

  /** The first of the pages that wait, each of which holds the next in its first place. */
  private int waiting = NO_PAGE;

  QuantityPages(int slots) {
    starts = new int[slots / PAGE];
  }

  /** Of a slot that is taken. */
  long get(int slot) {
    return pool[starts[slot >>> 6] + (slot & 63)];
  }

  /** Of a slot that is or will be taken if {@code taken} is 1; otherwise it changes nothing. */
  void set(int slot, long quantity, long taken, SlotSet slots) {
    int start = starts[slot >>> 6];
    if (start == NO_PAGE && taken != 0) {
      start = open(slot >>> 6, slots);
    }
    pool[start + (slot & 63)] = quantity;
  }

  /** For that many slots, none of them taken. */
  void resize(int slots) {
    starts = new int[slots / PAGE];
    end = PAGE;
    waiting = NO_PAGE;
  }

  private int open(int word, SlotSet slots) {
    if (waiting == NO_PAGE && end == pool.length) {
      collect(slots);
    }
    int start = waiting;
    if (start == NO_PAGE) {
      start = end;
      end += PAGE;
    } else {
      waiting = (int) pool[start];
    }
    starts[word] = start;
    return start;
  }

  private void collect(SlotSet slots) {
    int pages = pool.length / PAGE;
    int collected = 0;
    if (pages * MIN_SHARE_TO_COLLECT >= starts.length) {
      for (int word = 0; word < starts.length; word++) {
        if (starts[word] != NO_PAGE && slots.isWordEmpty(word)) {
          pool[starts[word]] = waiting;
          waiting = starts[word];
          starts[word] = NO_PAGE;
          collected++;
        }
      }
    }
    if (2 * collected < pages) {
      pool = Arrays.copyOf(pool, 2 * pool.length);
    }
  }
}
