package io.mexcbench.hotpath.execution.lifecycle;

/**
 * At most so many requests in any window of so many milliseconds. The times of the last ones lie in
 * a ring: the next may go if the one it would push out has left the window.
 */
final class OrderRate {
  private final long[] sentMillis;
  private final long windowMillis;
  private int next;
  private int count;
  private long lastMillis = Long.MIN_VALUE;

  OrderRate(int ordersMax, long windowMillis) {
    if (ordersMax <= 0 || windowMillis <= 0) {
      throw new IllegalArgumentException(
          "order rate must be positive, got " + ordersMax + " in " + windowMillis + " ms");
    }
    this.sentMillis = new long[ordersMax];
    this.windowMillis = windowMillis;
  }

  boolean allows(long nowMillis) {
    return count < sentMillis.length || nowMillis - sentMillis[next] >= windowMillis;
  }

  /** From when on one more may go; the past if it may now. */
  long freeFromMillis() {
    return count < sentMillis.length ? Long.MIN_VALUE : sentMillis[next] + windowMillis;
  }

  void add(long nowMillis) {
    // A clock that went back must not let orders leave the window early.
    lastMillis = Math.max(lastMillis, nowMillis);
    sentMillis[next] = lastMillis;
    next = next + 1 == sentMillis.length ? 0 : next + 1;
    count = Math.min(count + 1, sentMillis.length);
  }

  /**
   * The last one did not go after all. What it pushed out had left the window, so is not missed.
   */
  void takeBack() {
    next = (next == 0 ? sentMillis.length : next) - 1;
    count--;
  }
}
