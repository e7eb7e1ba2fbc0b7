package io.mexcbench.exchange;

import java.util.Optional;
import java.util.function.LongConsumer;

/** The one rhythm of all pushes of a market, where they share one, and the account of it. */
final class SharedRhythm {
  private final ExchangeTime time;
  private final Beats beats;
  private final FeedCounters counters;
  private final LongConsumer takeTurn;
  private final OfferedLoad load = new OfferedLoad();
  private Optional<Beat> beat = Optional.empty();

  /**
   * @param beats among which it is
   * @param takeTurn makes one push, which was due at this time in milliseconds
   */
  SharedRhythm(ExchangeTime time, Beats beats, FeedCounters counters, LongConsumer takeTurn) {
    this.time = time;
    this.beats = beats;
    this.counters = counters;
    this.takeTurn = takeTurn;
  }

  /** From now on, and no other. */
  void begin(Rhythm rhythm) {
    end();
    Beat begun = new Beat(rhythm, nowNanos(), (number, dueMillis) -> onDue(dueMillis));
    beats.add(begun);
    beat = Optional.of(begun);
    load.begin(rhythm, nowNanos());
  }

  private void end() {
    load.end(nowNanos());
    beat.ifPresent(beats::remove);
    beat = Optional.empty();
  }

  private void onDue(long dueMillis) {
    load.onSent(time.nowMillis() - dueMillis);
    takeTurn.accept(dueMillis);
  }

  /**
   * From now on so many pushes a second in all, evenly; 0 for none until it is called again. What
   * was due before and has not been sent is given up.
   */
  void offer(int perSecond) {
    if (perSecond > 0) {
      begin(Rhythm.perSecond(perSecond));
    } else {
      end();
    }
  }

  OfferedReading offered() {
    return load.read(nowNanos(), counters.sent, counters.dropped);
  }

  private long nowNanos() {
    return time.nowMillis() * Beat.NANOS_PER_MILLI;
  }
}
