package io.mexcbench.exchange;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to be done at a later time; of two things for the same time, the first comes first. */
final class Agenda {
  private record Item(long atMillis, long number, Runnable action) {}

  static final long NEVER = Long.MAX_VALUE;

  private final PriorityQueue<Item> items =
      new PriorityQueue<>(Comparator.comparingLong(Item::atMillis).thenComparing(Item::number));
  private long added;

  void at(long millis, Runnable action) {
    items.add(new Item(millis, added++, action));
  }

  long nextMillis() {
    return items.isEmpty() ? NEVER : items.element().atMillis();
  }

  /** Does all that is due, also what is added meanwhile for a time that has come. */
  void run(long nowMillis) {
    while (nextMillis() <= nowMillis) {
      items.remove().action().run();
    }
  }
}
