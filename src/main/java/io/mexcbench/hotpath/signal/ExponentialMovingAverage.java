package io.mexcbench.hotpath.signal;

/**
 * The exponential average {@code value += weight * (input - value)}, where the weight is {@code 2 /
 * (period + 1)}; ready after {@code period} inputs.
 *
 * <p>It starts as the plain mean of the first {@code period} inputs. Started at the first input
 * alone, it would still give that one input a weight of about 1/e² on the tick on which it becomes
 * ready.
 */
public final class ExponentialMovingAverage {
  /**
   * Nearer to 0 than this is 0. A decaying average would else end in subnormal numbers, on which
   * arithmetic is many times slower; the smallest price, 10⁻¹⁸, is far above.
   */
  static final double ZERO_BELOW = 1e-100;

  private final int period;
  private final double weight;
  private int missing;
  private double value;

  public ExponentialMovingAverage(int period) {
    this(period, 2.0 / (period + 1.0));
  }

  private ExponentialMovingAverage(int period, double weight) {
    this.period = WarmUp.requirePeriod(period, 1);
    this.weight = weight;
    missing = period;
  }

  /** Wilder's slower average, with the weight {@code 1 / period}. */
  public static ExponentialMovingAverage wilder(int period) {
    return new ExponentialMovingAverage(period, 1.0 / period);
  }

  public void update(double input) {
    Inputs.require(input);
    add(input);
  }

  /** For an input that is made of checked ones. */
  void add(double input) {
    if (missing > 0) {
      value += (input - value) / (period - --missing);
      return;
    }
    double moved = Math.fma(weight, input - value, value);
    value = Math.abs(moved) < ZERO_BELOW ? 0 : moved;
  }

  public boolean isReady() {
    return missing == 0;
  }

  public double value() {
    WarmUp.requireReady(missing == 0);
    return value;
  }
}
