package io.mexcbench.store;

import java.util.Collection;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.LongStream;

/** The days that the store has tables for, as the writer and the queries know them. */
final class Days {
  private final ConcurrentSkipListSet<Long> days = new ConcurrentSkipListSet<>();

  Days(Collection<Long> days) {
    this.days.addAll(days);
  }

  boolean has(long day) {
    return days.contains(day);
  }

  void add(long day) {
    days.add(day);
  }

  void remove(long day) {
    days.remove(day);
  }

  LongStream all() {
    return days.stream().mapToLong(Long::longValue);
  }

  Collection<Long> before(long day) {
    return days.headSet(day);
  }

  /** Those that a window of time, whose end is not part of it, touches. */
  LongStream of(long fromMillis, long toMillis) {
    if (toMillis <= fromMillis) {
      return LongStream.empty();
    }
    return days.subSet(Tables.dayOf(fromMillis), true, Tables.dayOf(toMillis - 1), true).stream()
        .mapToLong(Long::longValue);
  }
}
