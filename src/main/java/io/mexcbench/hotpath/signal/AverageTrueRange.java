package io.mexcbench.hotpath.signal;

/**
 * Wilder's average of the true range: how far a bar reached, counted from the close before it where
 * that lies outside the bar. Ready after {@code period} bars; the first bar has no close before it,
 * and its range is its own.
 */
public final class AverageTrueRange {
  private final ExponentialMovingAverage range;
  private double previousClose;
  private boolean hasPrevious;

  public AverageTrueRange(int period) {
    range = ExponentialMovingAverage.wilder(period);
  }

  /** Takes one bar; the close is from low to high, or the exchange contradicts itself. */
  public void update(double high, double low, double close) {
    if (!(low <= close && close <= high)) {
      throw new IllegalArgumentException(
          "close must be from low to high, got " + close + " for " + low + " to " + high);
    }
    double from = hasPrevious ? previousClose : close;
    hasPrevious = true;
    previousClose = close;
    range.update(Math.max(high, from) - Math.min(low, from));
  }

  public boolean isReady() {
    return range.isReady();
  }

  public double value() {
    return range.value();
  }
}
