package io.mexcbench.load.trend;

import java.util.Arrays;

/**
 * When something is said to leak: its trend is beyond chance <em>and</em> beyond a floor. Chance
 * alone would not do: values after one another are alike, and a heap that settles rises by bytes
 * that no test of order tells from a leak.
 *
 * @param warmSamples at the beginning that are not looked at
 * @param leastSamples that it takes after those
 * @param floor of the slope, in whatever is sampled per message
 */
public record LeakRule(int warmSamples, int leastSamples, double floor) {
  /** What is left of one false alarm in two thousand where values do not depend on each other. */
  private static final double Z = 3.29;

  private static final int WARM = 10;
  private static final int LEAST = 40;

  /** Three times the slope of a clean heap; 0.17 MB in a day of 1,000 messages a second. */
  private static final double HEAP_FLOOR = 0.002;

  public LeakRule {
    if (warmSamples < 0 || leastSamples < 3 || floor < 0) {
      throw new IllegalArgumentException("a leak must be looked for in three samples or more");
    }
  }

  /** For bytes of the heap per message. */
  public static LeakRule heap() {
    return new LeakRule(WARM, LEAST, HEAP_FLOOR);
  }

  /** For anything else, which leaks when it rises by more than this in so many messages. */
  public static LeakRule of(double rise, double messages) {
    return new LeakRule(WARM, LEAST, rise / messages);
  }

  public LeakRule withFloor(double floor) {
    return new LeakRule(warmSamples, leastSamples, floor);
  }

  /** All that are needed, with those that are not looked at. */
  public int samples() {
    return warmSamples + leastSamples;
  }

  /**
   * Judges a series.
   *
   * @param messages worked on until each value was taken
   */
  public LeakJudgement judge(double[] messages, double[] values) {
    int from = Math.min(warmSamples, values.length);
    double[] lateValues = Arrays.copyOfRange(values, from, values.length);
    Trend trend = Trend.of(Arrays.copyOfRange(messages, from, messages.length), lateValues);
    return new LeakJudgement(verdict(lateValues.length, trend), trend, lateValues.length);
  }

  private LeakJudgement.Verdict verdict(int samples, Trend trend) {
    if (samples < leastSamples) {
      return LeakJudgement.Verdict.TOO_FEW;
    }
    return trend.z() > Z && trend.slope() > floor
        ? LeakJudgement.Verdict.LEAK
        : LeakJudgement.Verdict.CLEAN;
  }
}
