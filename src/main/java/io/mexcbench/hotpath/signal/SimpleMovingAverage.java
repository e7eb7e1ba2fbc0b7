package io.mexcbench.hotpath.signal;

/** The mean of the last {@code period} inputs; ready with as many. */
public final class SimpleMovingAverage {
  private final RollingSum sum;
  private final double share;

  public SimpleMovingAverage(int period) {
    sum = new RollingSum(period);
    share = 1.0 / period;
  }

  public void update(double input) {
    Inputs.require(input);
    add(input);
  }

  void add(double input) {
    sum.update(input);
  }

  public boolean isReady() {
    return sum.isReady();
  }

  public double value() {
    return sum.value() * share;
  }
}
