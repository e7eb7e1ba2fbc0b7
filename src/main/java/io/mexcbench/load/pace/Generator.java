package io.mexcbench.load.pace;

import org.HdrHistogram.Histogram;

/** Sends by a schedule and measures how late it was itself. */
public final class Generator {
  private static final int DIGITS = 3;

  private final PaceClock clock;
  private final Pacer pacer;
  private final Target target;
  private final Arrivals arrivals;
  private final long startNanos;
  private long nextNanos;
  private long passedNanos;

  /** The schedule begins now. */
  public Generator(PaceClock clock, Pacer pacer, Schedule schedule, Target target) {
    this.clock = clock;
    this.pacer = pacer;
    this.target = target;
    this.arrivals = schedule.arrivals();
    this.startNanos = clock.nanos();
    this.nextNanos = arrivals.nextNanos();
  }

  /**
   * Sends all that is due within the next so many nanoseconds of the schedule, late or not, and
   * returns when they are over.
   */
  public Sending pass(long nanos) throws InterruptedException {
    passedNanos += nanos;
    Histogram lateness = new Histogram(DIGITS);
    long endNanos = startNanos + passedNanos;
    long sent = 0;
    while (nextNanos < passedNanos) {
      long intended = startNanos + nextNanos;
      long now = pacer.await(intended);
      lateness.recordValue(now - intended);
      if (now - endNanos < 0) {
        sent++;
      }
      target.send(intended, now);
      nextNanos = arrivals.nextNanos();
    }
    pacer.await(endNanos);
    return new Sending(lateness.getTotalCount(), sent, lateness);
  }

  /** By how much the clock is past what was to be sent so far. */
  public long behindNanos() {
    return clock.nanos() - startNanos - passedNanos;
  }
}
