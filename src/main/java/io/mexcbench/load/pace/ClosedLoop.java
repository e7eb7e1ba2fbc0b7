package io.mexcbench.load.pace;

import org.HdrHistogram.Histogram;

/**
 * One after the other: the next is sent when the answer is there, or when it is due, whichever is
 * later. While the system stalls nothing is sent, so that the stall counts once and not for all who
 * would have come meanwhile. It is for conversations that cannot be had in another way.
 */
public final class ClosedLoop {
  private static final int DIGITS = 3;

  /** Asks and waits for the answer. */
  @FunctionalInterface
  public interface Exchange {
    void ask() throws InterruptedException;
  }

  /**
   * What was measured.
   *
   * @param naive the answers, as they were
   * @param corrected with those that would have been asked for during an answer that took longer
   *     than the interval; an estimate, which takes for granted that they would have waited to the
   *     end of it
   */
  public record Result(Histogram naive, Histogram corrected) {}

  private final PaceClock clock;
  private final Pacer pacer;

  public ClosedLoop(PaceClock clock, Pacer pacer) {
    this.clock = clock;
    this.pacer = pacer;
  }

  public Result run(double perSecond, long nanos, Exchange exchange) throws InterruptedException {
    Histogram naive = new Histogram(DIGITS);
    Histogram corrected = new Histogram(DIGITS);
    long intervalNanos = (long) (Schedule.NANOS_PER_SECOND / Schedule.requireRate(perSecond));
    long startNanos = clock.nanos();
    long dueNanos = startNanos;
    while (dueNanos - startNanos < nanos) {
      long askedNanos = pacer.await(dueNanos);
      exchange.ask();
      long tookNanos = clock.nanos() - askedNanos;
      naive.recordValue(tookNanos);
      corrected.recordValueWithExpectedInterval(tookNanos, intervalNanos);
      dueNanos = Math.max(dueNanos + intervalNanos, clock.nanos());
    }
    return new Result(naive, corrected);
  }
}
