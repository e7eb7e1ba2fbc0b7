package io.mexcbench.exchange;

/**
 * When things are due: so many in a period, over and over. The first of them may come in a clump at
 * its beginning, as they do when the market moves.
 *
 * @param clump how many of them are due within {@code clumpNanos}, 0 for an even rhythm
 */
record Rhythm(long periodNanos, int perPeriod, int clump, long clumpNanos) {
  private static final long SECOND_NANOS = 1_000_000_000;

  Rhythm {
    if (perPeriod < 1 || clump >= perPeriod || clumpNanos >= periodNanos) {
      throw new IllegalArgumentException("no such rhythm: " + perPeriod + ", clump of " + clump);
    }
  }

  static Rhythm everyMillis(long millis) {
    return new Rhythm(millis * 1_000_000, 1, 0, 0);
  }

  static Rhythm perSecond(int count) {
    return new Rhythm(SECOND_NANOS, count, 0, 0);
  }

  /** So many a second, a clump of them in its first 100 ms. */
  static Rhythm clumped(int perSecond, int clump) {
    return new Rhythm(SECOND_NANOS, perSecond, clump, SECOND_NANOS / 10);
  }

  /** When the one of this number is due, in nanoseconds after the start. */
  long nanos(long number) {
    long index = number % perPeriod;
    long within =
        index < clump
            ? index * clumpNanos / clump
            : clumpNanos + (index - clump) * (periodNanos - clumpNanos) / (perPeriod - clump);
    return number / perPeriod * periodNanos + within;
  }

  /** How many are due by this time after the start. */
  long dueBy(long nanos) {
    if (nanos < 0) {
      return 0;
    }
    long number = firstOfPeriodAt(nanos);
    // Searched for in the period: a clump makes it uneven.
    long high = number + perPeriod;
    long low = number;
    while (low < high) {
      long middle = (low + high) / 2;
      if (nanos(middle) <= nanos) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first number of the period that this time lies in. */
  long firstOfPeriodAt(long nanos) {
    return nanos / periodNanos * perPeriod;
  }
}
