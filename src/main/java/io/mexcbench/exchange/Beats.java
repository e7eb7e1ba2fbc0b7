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
    for (int i = 0; i < AT_ONCE_MAX && nextMillis() <= nowMillis; i++) {
      Beat beat = beats.remove();
      counters.skipped += beat.skipTo(nowMillis);
      if (beat.nextNanos() <= nowMillis * Beat.NANOS_PER_MILLI) {
        counters.onBeat(nowMillis - beat.nextNanos() / Beat.NANOS_PER_MILLI);
        beat.fire();
      }
      beats.add(beat);
    }
  }

  long nextMillis() {
    return beats.isEmpty()
        ? Agenda.NEVER
        : -Math.floorDiv(-beats.element().nextNanos(), Beat.NANOS_PER_MILLI);
  }
}
