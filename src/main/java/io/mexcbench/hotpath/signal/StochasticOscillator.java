package io.mexcbench.hotpath.signal;

/**
 * Lane's oscillator, 0 to 100: where the close lies between the lowest low and the highest high of
 * the last {@code period} bars (%K, the fast one), and the plain mean of the last of those (%D),
 * which is the convention; there are others that divide the sums.
 *
 * <p>The definition leaves open a market that has not moved within the window; %K is 50 then.
 */
public final class StochasticOscillator {
  private static final double NEUTRAL = 50;

  private final RollingMaximum highest;
  private final RollingMinimum lowest;
  private final SimpleMovingAverage smoothed;
  private double fast;

  /** The customary periods: 14 and 3. */
  public StochasticOscillator() {
    this(14, 3);
  }

  public StochasticOscillator(int period, int smoothingPeriod) {
    highest = new RollingMaximum(period);
    lowest = new RollingMinimum(period);
    smoothed = new SimpleMovingAverage(smoothingPeriod);
  }

  /** Takes one bar; the close is from low to high. */
  public void update(double high, double low, double close) {
    Inputs.requireBar(high, low, close);
    highest.add(high);
    lowest.add(low);
    if (highest.isReady()) {
      double bottom = lowest.value();
      double height = highest.value() - bottom;
      fast = height == 0 ? NEUTRAL : 100 * ((close - bottom) / height);
      smoothed.add(fast);
    }
  }

  public boolean isFastReady() {
    return highest.isReady();
  }

  /** %K, ready after {@code period} bars. */
  public double fast() {
    WarmUp.requireReady(isFastReady());
    return fast;
  }

  public boolean isReady() {
    return smoothed.isReady();
  }

  /** %D, ready {@code smoothingPeriod - 1} bars later. */
  public double value() {
    // Rounding may carry an average past the largest of what it averages.
    return Math.min(100, smoothed.value());
  }
}
