package io.mexcbench.hotpath.signal;

/**
 * The square root of the sum of the squared logarithmic returns over the last {@code period}
 * returns, not annualised and without a mean taken off (Andersen and Bollerslev 1998). Ready after
 * {@code period + 1} prices.
 */
public final class RealisedVolatility {
  /** Up to here the series below is exact to the last digit. */
  private static final double NEAR = 0.01;

  private final RollingSum squares;
  private double previous;

  public RealisedVolatility(int period) {
    squares = new RollingSum(period);
  }

  public void update(double price) {
    Inputs.requirePrice(price);
    double before = previous;
    previous = price;
    if (before > 0) {
      double logReturn = logOfRatio(price, before);
      squares.update(logReturn * logReturn);
    }
  }

  /**
   * The logarithm of {@code price / before} is twice the inverse hyperbolic tangent of {@code
   * (price - before) / (price + before)}. Of that four terms are enough for a move below two
   * percent: they cost less than {@code Math.log}, and keep the digits that the ratio rounds off
   * beside its 1.
   */
  private static double logOfRatio(double price, double before) {
    double part = (price - before) / (price + before);
    if (Math.abs(part) > NEAR) {
      return Math.log(price / before);
    }
    double square = part * part;
    return 2 * part * (1 + square * (1.0 / 3 + square * (1.0 / 5 + square * (1.0 / 7))));
  }

  public boolean isReady() {
    return squares.isReady();
  }

  public double value() {
    return Math.sqrt(Math.max(0, squares.value()));
  }
}
