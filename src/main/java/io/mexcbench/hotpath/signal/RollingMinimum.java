package io.mexcbench.hotpath.signal;

/** The smallest of the last {@code period} inputs; ready with as many. */
public final class RollingMinimum {
  private final RollingMaximum negative;

  public RollingMinimum(int period) {
    negative = new RollingMaximum(period);
  }

  public void update(double input) {
    negative.update(-input);
  }

  void add(double input) {
    negative.add(-input);
  }

  public boolean isReady() {
    return negative.isReady();
  }

  public double value() {
    return -negative.value();
  }
}
