package io.mexcbench.hotpath.signal;

/**
 * The mean and the population standard deviation of the last {@code period} inputs; ready with as
 * many.
 *
 * <p>Squares of prices near 93,000 have ten digits before the first that matters, and a difference
 * of their sums keeps few of those behind. So the sums are of distances from a reference, an input
 * at most two windows old, and are renewed as in {@link RollingSum}. Digits are lost only while a
 * jump that is huge beside the deviation lies between the reference and the window: a variance
 * error of about {@code 1e-16 * (jump / deviation)²}, gone two windows later.
 */
public final class RollingStandardDeviation {
  private final double[] ring;
  private final double share;
  private int next;
  private boolean isFull;

  private double reference;
  private double sum;
  private double squares;

  private double freshReference;
  private double freshSum;
  private double freshSquares;

  public RollingStandardDeviation(int period) {
    ring = new double[WarmUp.requirePeriod(period, 2)];
    share = 1.0 / period;
  }

  public void update(double input) {
    int index = next;
    if (index == 0) {
      renew(input);
    }
    double removed = ring[index];
    ring[index] = input;
    double distance = input - freshReference;
    freshSum += distance;
    freshSquares += distance * distance;
    double change = input - removed;
    sum += change;
    squares += change * ((input - reference) + (removed - reference));
    if (++index == ring.length) {
      index = 0;
      adoptFresh();
    }
    next = index;
  }

  private void renew(double input) {
    freshReference = input;
    freshSum = 0;
    freshSquares = 0;
  }

  private void adoptFresh() {
    reference = freshReference;
    sum = freshSum;
    squares = freshSquares;
    isFull = true;
  }

  public boolean isReady() {
    return isFull;
  }

  public double mean() {
    WarmUp.requireReady(isFull);
    return reference + sum * share;
  }

  public double value() {
    WarmUp.requireReady(isFull);
    double mean = sum * share;
    // Rounding may leave less than nothing of a window of equal inputs.
    return Math.sqrt(Math.max(0, squares * share - mean * mean));
  }
}
