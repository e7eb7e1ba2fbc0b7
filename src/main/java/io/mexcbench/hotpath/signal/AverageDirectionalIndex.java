package io.mexcbench.hotpath.signal;

/**
 * Wilder's directional movement (New Concepts in Technical Trading Systems, 1978): how much of the
 * true range went upwards (+DI) and downwards (-DI), and the average of how one-sided that was
 * (ADX), each 0 to 100.
 *
 * <p>A bar needs one before it: the directions are ready after {@code period + 1} bars, the index,
 * which averages {@code period} of them, after {@code 2 * period}. In a market that has not moved
 * all three are 0; in one that stands still after a move the directions keep their values, and the
 * index tends to what is one-sided in them.
 */
public final class AverageDirectionalIndex {
  /**
   * Below this part of the range the directions are as good as 0, yet their ratio is what the index
   * averages: unmoved they are kept where they are, before the smaller becomes 0 and the ratio
   * jumps.
   */
  private static final double FAINT_PART = 1e-30;

  /** The same for the range, far enough above what an average takes for 0. */
  private static final double FAINT_RANGE = 1e-60;

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
      double trueRange = Math.max(high, previousClose) - Math.min(low, previousClose);
      if (trueRange > 0 || !isFaint()) {
        move(high - previousHigh, previousLow - low);
        range.add(trueRange);
      }
      addToIndex();
    }
    hasPrevious = true;
    previousHigh = high;
    previousLow = low;
    previousClose = close;
  }

  private boolean isFaint() {
    return range.isReady() && range.value() < FAINT_RANGE;
  }

  /** Only the larger of both counts, and neither if they are equal or the bar lies inside. */
  private void move(double rise, double fall) {
    double upwards = rise > fall && rise > 0 ? rise : 0;
    double downwards = fall > rise && fall > 0 ? fall : 0;
    if (upwards + downwards > 0 || !isDirectionFaint()) {
      up.add(upwards);
      down.add(downwards);
    }
  }

  private boolean isDirectionFaint() {
    return range.isReady() && up.value() + down.value() < FAINT_PART * range.value();
  }

  private void addToIndex() {
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
