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

  /** Takes one bar; the close is from low to high. */
  public void update(double high, double low, double close) {
    Inputs.requireBar(high, low, close);
    double from = hasPrevious ? previousClose : close;
    hasPrevious = true;
    previousClose = close;
    range.add(Math.max(high, from) - Math.min(low, from));
  }

  public boolean isReady() {
    return range.isReady();
  }

  public double value() {
    return range.value();
  }
}
