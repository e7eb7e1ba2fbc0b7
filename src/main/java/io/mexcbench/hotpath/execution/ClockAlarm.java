package io.mexcbench.hotpath.execution;

/** What somebody should look at in the difference between our clock and the exchange's. */
public enum ClockAlarm {
  NONE,
  /** Our clock is off by more than half a second: it works, but the machine's clock is not kept. */
  SKEWED,
  /** A clock was set: the difference changed by more than both measurements and drift explain. */
  JUMPED
}
