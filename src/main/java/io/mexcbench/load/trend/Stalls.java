package io.mexcbench.load.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that stands still again and again, at regular times: a timer, a collector, a flush.
 *
 * @param count how often it was seen
 * @param longestNanos that something took while it did
 * @param everySeconds from one to the next, in the middle
 * @param limitNanos what took longer than that was counted as one
 */
public record Stalls(int count, double longestNanos, double everySeconds, double limitNanos) {
  /** Beyond what a stretch usually shows. */
  private static final double MARKED = 10;

  private static final double HIGHER = 3;

  private static final int LEAST = 5;
  private static final double REGULAR = 0.25;
  private static final double REGULAR_SHARE = 0.8;
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * Looks for them in short stretches of a load, much shorter than what lies between two of them.
   *
   * @param atSeconds when each stretch ended, rising
   * @param slowestNanos what took longest in it
   * @param leastNanos what takes no longer than that counts as none
   */
  public static Optional<Stalls> of(double[] atSeconds, double[] slowestNanos, double leastNanos) {
    if (slowestNanos.length == 0) {
      return Optional.empty();
    }
    double highest = Arrays.stream(slowestNanos).max().orElse(0);
    Optional<Stalls> found = Optional.empty();
    // Where short ones come by chance, only the longer ones are regular.
    double limit = Math.max(leastNanos, MARKED * median(slowestNanos));
    while (found.isEmpty() && limit > 0 && limit < highest) {
      found = beyond(limit, atSeconds, slowestNanos);
      limit *= HIGHER;
    }
    return found;
  }

  private static Optional<Stalls> beyond(double limit, double[] atSeconds, double[] slowestNanos) {
    List<Double> begins = new ArrayList<>();
    double longest = 0;
    for (int i = 0; i < slowestNanos.length; i++) {
      boolean isMarked = slowestNanos[i] > limit;
      // One that lasts from a stretch into the next is one.
      if (isMarked && (i == 0 || slowestNanos[i - 1] <= limit)) {
        begins.add(atSeconds[i]);
      }
      longest = isMarked ? Math.max(longest, slowestNanos[i]) : longest;
    }
    return begins.size() < LEAST ? Optional.empty() : regular(begins, longest, limit);
  }

  private static Optional<Stalls> regular(List<Double> begins, double longest, double limit) {
    double[] gaps = new double[begins.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = begins.get(i + 1) - begins.get(i);
    }
    double middle = median(gaps);
    long alike = Arrays.stream(gaps).filter(gap -> Math.abs(gap / middle - 1) <= REGULAR).count();
    return alike >= REGULAR_SHARE * gaps.length
        ? Optional.of(new Stalls(begins.size(), longest, middle, limit))
        : Optional.empty();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Such as {@code it stands still about every 1.0 s, for up to 10.0 ms; seen 20 times}. */
  public String words() {
    return String.format(
        Locale.ROOT,
        "it stands still about every %.1f s, for up to %.1f ms; seen %d times",
        everySeconds,
        longestNanos / NANOS_PER_MILLI,
        count);
  }
}
