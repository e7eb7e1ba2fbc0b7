package io.mexcbench.exchange;

import java.util.Optional;

/** Keeps account of the pushes that share a rhythm: when they were due, and when they came. */
final class OfferedLoad {
  private final long[] lateByMillis = new long[OfferedReading.LATE_MILLIS_MAX + 1];
  private Optional<Rhythm> rhythm = Optional.empty();
  private long startNanos;
  private long dueBefore;
  private long came;
  private long givenUp;

  void begin(Rhythm rhythm, long nowNanos) {
    end(nowNanos);
    this.rhythm = Optional.of(rhythm);
    startNanos = nowNanos;
  }

  void end(long nowNanos) {
    dueBefore = due(nowNanos);
    givenUp = dueBefore - came;
    rhythm = Optional.empty();
  }

  void onSent(long lateMillis) {
    came++;
    lateByMillis[(int) Math.max(0, Math.min(lateMillis, OfferedReading.LATE_MILLIS_MAX))]++;
  }

  private long due(long nowNanos) {
    return dueBefore + rhythm.map(each -> each.dueBy(nowNanos - startNanos)).orElse(0L);
  }

  OfferedReading read(long nowNanos, long sent, long dropped) {
    return new OfferedReading(due(nowNanos), came, givenUp, sent, dropped, lateByMillis.clone());
  }
}
