package io.mexcbench.load.synthetic;

import io.mexcbench.load.pace.PaceClock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;

/** Time that passes only when it is waited for; what is due meanwhile happens on the way. */
public final class VirtualClock implements PaceClock {
  private static final long SPIN_NANOS = 1_000;

  private record Event(long atNanos, long number, Runnable action) {}

  /** The thread that waits does not run for so long. */
  public record Pause(long fromNanos, long nanos) {
    long endNanos() {
      return fromNanos + nanos;
    }
  }

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          Comparator.comparingLong(Event::atNanos).thenComparingLong(Event::number));
  private final Deque<Pause> pauses;
  private long nowNanos;
  private long number;

  public VirtualClock() {
    this(List.of());
  }

  /**
   * @param pauses of the thread that reads this clock, one after the other
   */
  public VirtualClock(List<Pause> pauses) {
    this.pauses = new ArrayDeque<>(pauses);
  }

  @Override
  public long nanos() {
    return nowNanos;
  }

  @Override
  public void park(long nanos) {
    advanceTo(nowNanos + nanos);
  }

  @Override
  public void spin() {
    advanceTo(nowNanos + SPIN_NANOS);
  }

  /** Lets something happen when that time has come. */
  public void at(long atNanos, Runnable action) {
    events.add(new Event(atNanos, number++, action));
  }

  public void advanceTo(long untilNanos) {
    long until = untilNanos;
    while (!pauses.isEmpty() && pauses.element().fromNanos() <= until) {
      until = Math.max(until, pauses.remove().endNanos());
    }
    while (!events.isEmpty() && events.element().atNanos() <= until) {
      Event event = events.remove();
      nowNanos = Math.max(nowNanos, event.atNanos());
      event.action().run();
    }
    nowNanos = Math.max(nowNanos, until);
  }
}
