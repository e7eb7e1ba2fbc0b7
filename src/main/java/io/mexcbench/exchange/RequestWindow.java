package io.mexcbench.exchange;

import java.util.ArrayDeque;
import java.util.Deque;

/** A limit on the weight of requests within any window of time; what is refused counts nothing. */
final class RequestWindow {
  private record Taken(long atMillis, int weight) {}

  private final int weightMax;
  private final long windowMillis;
  private final Deque<Taken> taken = new ArrayDeque<>();
  private int weight;

  RequestWindow(int weightMax, long windowMillis) {
    this.weightMax = weightMax;
    this.windowMillis = windowMillis;
  }

  /** Takes the weight and returns 0, or returns for how many milliseconds there is no room. */
  long take(int wanted, long nowMillis) {
    while (!taken.isEmpty() && taken.getFirst().atMillis + windowMillis <= nowMillis) {
      weight -= taken.removeFirst().weight;
    }
    if (weight + wanted > weightMax) {
      return freeInMillis(wanted, nowMillis);
    }
    taken.addLast(new Taken(nowMillis, wanted));
    weight += wanted;
    return 0;
  }

  private long freeInMillis(int wanted, long nowMillis) {
    int left = weight;
    for (Taken earlier : taken) {
      left -= earlier.weight;
      if (left + wanted <= weightMax) {
        return earlier.atMillis + windowMillis - nowMillis;
      }
    }
    return windowMillis;
  }
}
