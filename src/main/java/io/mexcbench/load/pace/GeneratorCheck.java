package io.mexcbench.load.pace;

import java.util.Locale;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/** Whether a generator kept its schedule well enough for what is asked of the system. */
public final class GeneratorCheck {
  private static final double PERCENTILE = 99;
  private static final double LATE_SHARE_MAX = 0.1;
  private static final double SENT_SHARE_MIN = 0.999;
  private static final double NANOS_PER_MICRO = 1e3;

  private GeneratorCheck() {}

  /**
   * Why the load was not what it was to be; empty if it was.
   *
   * @param sloNanos what the system is held to
   */
  public static Optional<String> fault(Sending sending, long sloNanos) {
    Optional<String> shortfall = shortfall(sending);
    if (shortfall.isPresent()) {
      return shortfall;
    }
    long late = lateNanos(sending.lateness());
    return late > LATE_SHARE_MAX * sloNanos
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the generator was late by %,.0f µs (p99), more than a tenth of the %,.0f µs that"
                    + " are judged",
                late / NANOS_PER_MICRO,
                sloNanos / NANOS_PER_MICRO))
        : Optional.empty();
  }

  /** Why less was sent than was to be sent, however late; empty if it was not. */
  public static Optional<String> shortfall(Sending sending) {
    return sending.sent() < SENT_SHARE_MIN * sending.offered()
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the generator sent %,d of %,d in time, less than 99.9 %%",
                sending.sent(),
                sending.offered()))
        : Optional.empty();
  }

  /**
   * Too few to leave the latest out of account are judged by the latest. A histogram says the
   * highest value that it cannot tell from what was recorded; of what is exactly as late as it may
   * be that would be too late.
   */
  private static long lateNanos(Histogram lateness) {
    return lateness.lowestEquivalentValue(
        Percentiles.of(lateness, PERCENTILE).orElseGet(lateness::getMaxValue));
  }
}
