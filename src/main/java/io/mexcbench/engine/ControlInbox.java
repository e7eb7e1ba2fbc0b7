package io.mexcbench.engine;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Everything that must not be lost on its way to the trading thread: order events, answers, opened
 * and closed connections. It is bounded all the same: answers by the requests under way, and order
 * events because the private socket is no longer read while too many wait.
 */
final class ControlInbox {
  /** From so many on the private socket is not read. */
  static final int HIGH = 4_096;

  /** Down to so many before it is read again. */
  static final int LOW = 1_024;

  private final Queue<ControlEvent> events = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  /** Returns how many wait by now. */
  int add(ControlEvent event) {
    events.add(event);
    return size.incrementAndGet();
  }

  Optional<ControlEvent> poll() {
    ControlEvent event = events.poll();
    if (event == null) {
      return Optional.empty();
    }
    size.decrementAndGet();
    return Optional.of(event);
  }

  int size() {
    return size.get();
  }
}
