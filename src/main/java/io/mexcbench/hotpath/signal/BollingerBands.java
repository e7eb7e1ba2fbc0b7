package io.mexcbench.hotpath.signal;

/**
 * Bollinger's bands: the mean of the last {@code period} inputs, and the same plus and minus {@code
 * width} population standard deviations; ready with {@code period} inputs.
 */
public final class BollingerBands {
  private final RollingStandardDeviation deviation;
  private final double width;

  /** The customary bands: 20 inputs, 2 deviations. */
  public BollingerBands() {
    this(20, 2);
  }

  public BollingerBands(int period, double width) {
    if (!(width > 0 && width < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("width must be positive and finite, got " + width);
    }
    deviation = new RollingStandardDeviation(period);
    this.width = width;
  }

  public void update(double input) {
    deviation.update(input);
  }

  public boolean isReady() {
    return deviation.isReady();
  }

  public double middle() {
    return deviation.mean();
  }

  public double upper() {
    return deviation.mean() + width * deviation.value();
  }

  public double lower() {
    return deviation.mean() - width * deviation.value();
  }
}
