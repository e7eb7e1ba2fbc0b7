package io.mexcbench.exchange;

/** Something that is due again and again, at times that depend on nothing but its start. */
final class Beat {
  /** What is done when it is due. */
  interface Action {
    /** The number counts from 0; the time is when it was to be done, not when it is. */
    void due(long number, long dueMillis);
  }

  static final long NANOS_PER_MILLI = 1_000_000;

  /** Further behind than this, what was due is given up. */
  static final long LATE_MILLIS_MAX = 10_000;

  private final Rhythm rhythm;
  private final long startNanos;
  private final Action action;
  private long number;

  Beat(Rhythm rhythm, long startNanos, Action action) {
    this.rhythm = rhythm;
    this.startNanos = startNanos;
    this.action = action;
  }

  long nextNanos() {
    return startNanos + rhythm.nanos(number);
  }

  void fire() {
    long due = number++;
    action.due(due, (startNanos + rhythm.nanos(due)) / NANOS_PER_MILLI);
  }

  /** Gives up what was due too long ago; returns how many that were. */
  long skipTo(long nowMillis) {
    long oldestNanos = (nowMillis - LATE_MILLIS_MAX) * NANOS_PER_MILLI;
    if (nextNanos() >= oldestNanos) {
      return 0;
    }
    long before = number;
    number = Math.max(before, rhythm.firstOfPeriodAt(oldestNanos - startNanos));
    return number - before;
  }
}
