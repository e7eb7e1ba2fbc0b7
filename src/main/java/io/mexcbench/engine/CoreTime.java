package io.mexcbench.engine;

/** The time that the core was last told, by a clock that is never set; it does not go back. */
final class CoreTime {
  private long nowMillis;

  CoreTime(long startMillis) {
    nowMillis = startMillis;
  }

  void advanceTo(long millis) {
    nowMillis = Math.max(nowMillis, millis);
  }

  long nowMillis() {
    return nowMillis;
  }
}
