package io.mexcbench.exchange;

import java.util.Comparator;
import java.util.PriorityQueue;

/** All that beats, in the order of time. */
final class Beats {
  /**
   * More is left for the next time, so that requests get their turn on a machine that is behind.
   */
  private static final int AT_ONCE_MAX = 5_000;

  private final PriorityQueue<Beat> beats =
      new PriorityQueue<>(Comparator.comparingLong(Beat::nextNanos));
  private final FeedCounters counters;

  Beats(FeedCounters counters) {
    this.counters = counters;
  }

  void add(Beat beat) {
    beats.add(beat);
  }

  void remove(Beat beat) {
    beats.remove(beat);
  }

  void clear() {
    beats.clear();
  }

  /** Does what is due, each as often as it is due: several at once if this was called late. */
  void run(long nowMillis) {
    long nowNanos = nowMillis * Beat.NANOS_PER_MILLI;
    int left = AT_ONCE_MAX;
    while (left > 0 && nextNanos() <= nowNanos) {
      Beat beat = beats.remove();
      counters.skipped += beat.skipTo(nowMillis);
      long untilNanos = Math.min(nowNanos, nextNanos());
      // The same again as long as nothing else is due before it: most are of the one quick rhythm.
      do {
        if (beat.nextNanos() <= nowNanos) {
          counters.onBeat(nowMillis - beat.nextNanos() / Beat.NANOS_PER_MILLI);
          beat.fire();
        }
        left--;
      } while (left > 0 && beat.nextNanos() <= untilNanos);
      beats.add(beat);
    }
  }

  private long nextNanos() {
    return beats.isEmpty() ? Agenda.NEVER : beats.element().nextNanos();
  }

  long nextMillis() {
    return beats.isEmpty()
        ? Agenda.NEVER
        : -Math.floorDiv(-beats.element().nextNanos(), Beat.NANOS_PER_MILLI);
  }
}
