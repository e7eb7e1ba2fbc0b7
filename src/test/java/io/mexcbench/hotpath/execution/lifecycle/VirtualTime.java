package io.mexcbench.hotpath.execution.lifecycle;

import java.util.PriorityQueue;

/** Runs what was planned in the order of its time, and of planning where the times are equal. */
final class VirtualTime {
  private record Event(long atMillis, long number, Runnable action) implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(atMillis, other.atMillis);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private long nowMillis;
  private long planned;

  VirtualTime(long startMillis) {
    nowMillis = startMillis;
  }

  long nowMillis() {
    return nowMillis;
  }

  void in(long delayMillis, Runnable action) {
    events.add(new Event(nowMillis + delayMillis, planned++, action));
  }

  void runUntil(long endMillis) {
    while (!events.isEmpty() && events.peek().atMillis() <= endMillis) {
      Event event = events.remove();
      nowMillis = event.atMillis();
      event.action().run();
    }
    nowMillis = endMillis;
  }
}
