package io.mexcbench.load.pace;

/**
 * A rate that changes evenly from one to another, and then stays.
 *
 * @param fromPerSecond may be 0
 */
public record RateRamp(double fromPerSecond, double toPerSecond, long nanos) implements Schedule {
  public RateRamp {
    Schedule.requireRate(toPerSecond);
    if (fromPerSecond != 0) {
      Schedule.requireRate(fromPerSecond);
    }
    if (nanos <= 0) {
      throw new IllegalArgumentException("a ramp must take some time, got " + nanos + " ns");
    }
  }

  @Override
  public Arrivals arrivals() {
    return new Arrivals() {
      private long number;

      @Override
      public long nextNanos() {
        return (long) (NANOS_PER_SECOND * secondsOf(number++));
      }
    };
  }

  /**
   * Solves {@code from t + (to - from) t² / 2T = number} for t, in the form that loses no digits
   * when both rates are nearly the same.
   */
  private double secondsOf(long number) {
    double lasts = nanos / NANOS_PER_SECOND;
    double inRamp = (fromPerSecond + toPerSecond) / 2 * lasts;
    if (number >= inRamp) {
      return lasts + (number - inRamp) / toPerSecond;
    }
    if (number == 0) {
      return 0;
    }
    double curve = (toPerSecond - fromPerSecond) / (2 * lasts);
    return 2
        * number
        / (fromPerSecond
            + Math.sqrt(Math.max(0, fromPerSecond * fromPerSecond + 4 * curve * number)));
  }
}
