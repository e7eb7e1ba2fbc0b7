package io.mexcbench.hotpath.signal;

/**
 * Wilder's directional movement (New Concepts in Technical Trading Systems, 1978): how much of the
 * true range went upwards (+DI) and downwards (-DI), and the average of how one-sided that was
 * (ADX), each 0 to 100.
 *
 * <p>A bar needs one before it: the directions are ready after {@code period + 1} bars, the index,
 * which averages {@code period} of them, after {@code 2 * period}. In a market that has not moved
 * all three are 0.
 */
public final class AverageDirectionalIndex {
  private final ExponentialMovingAverage up;
  private final ExponentialMovingAverage down;
  private final ExponentialMovingAverage range;
  private final ExponentialMovingAverage index;
  private double previousHigh;
  private double previousLow;
  private double previousClose;
  private boolean hasPrevious;

  public AverageDirectionalIndex(int period) {
    up = ExponentialMovingAverage.wilder(period);
    down = ExponentialMovingAverage.wilder(period);
    range = ExponentialMovingAverage.wilder(period);
    index = ExponentialMovingAverage.wilder(period);
  }

  /** Takes one bar; the close is from low to high. */
  public void update(double high, double low, double close) {
    Inputs.requireBar(high, low, close);
    if (hasPrevious) {
      move(high - previousHigh, previousLow - low);
      range.add(Math.max(high, previousClose) - Math.min(low, previousClose));
    }
    hasPrevious = true;
    previousHigh = high;
    previousLow = low;
    previousClose = close;
  }

  /** Only the larger of both counts, and neither if they are equal or the bar lies inside. */
  private void move(double rise, double fall) {
    up.add(rise > fall && rise > 0 ? rise : 0);
    down.add(fall > rise && fall > 0 ? fall : 0);
    if (up.isReady()) {
      double moved = up.value() + down.value();
      index.add(moved == 0 ? 0 : 100 * (Math.abs(up.value() - down.value()) / moved));
    }
  }

  public boolean isDirectionReady() {
    return range.isReady();
  }

  /** +DI. */
  public double plus() {
    return shareOfRange(up.value());
  }

  /** -DI. */
  public double minus() {
    return shareOfRange(down.value());
  }

  private double shareOfRange(double moved) {
    double total = range.value();
    // Rounding may carry the ratio past its bound.
    return total == 0 ? 0 : Math.min(100, 100 * (moved / total));
  }

  public boolean isReady() {
    return index.isReady();
  }

  /** ADX. */
  public double value() {
    // Rounding may carry an average past the largest of what it averages.
    return Math.min(100, index.value());
  }
}
