package io.mexcbench.hotpath.signal;

/**
 * Appel's MACD: the line is a fast exponential average less a slow one, the signal an exponential
 * average of the line, the histogram the line less the signal.
 *
 * <p>The line is ready after {@code slowPeriod} inputs, the rest {@code signalPeriod - 1} later.
 */
public final class MovingAverageConvergenceDivergence {
  private final ExponentialMovingAverage fast;
  private final ExponentialMovingAverage slow;
  private final ExponentialMovingAverage signal;

  /** The customary periods: 12, 26 and 9. */
  public MovingAverageConvergenceDivergence() {
    this(12, 26, 9);
  }

  public MovingAverageConvergenceDivergence(int fastPeriod, int slowPeriod, int signalPeriod) {
    if (fastPeriod >= slowPeriod) {
      throw new IllegalArgumentException(
          "fast period must be below the slow one, got " + fastPeriod + " and " + slowPeriod);
    }
    fast = new ExponentialMovingAverage(fastPeriod);
    slow = new ExponentialMovingAverage(slowPeriod);
    signal = new ExponentialMovingAverage(signalPeriod);
  }

  public void update(double input) {
    Inputs.require(input);
    fast.add(input);
    slow.add(input);
    if (slow.isReady()) {
      signal.add(line());
    }
  }

  public boolean isLineReady() {
    return slow.isReady();
  }

  public boolean isReady() {
    return signal.isReady();
  }

  public double line() {
    return fast.value() - slow.value();
  }

  public double signal() {
    return signal.value();
  }

  public double histogram() {
    return line() - signal();
  }
}
