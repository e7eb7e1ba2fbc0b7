package io.mexcbench.hotpath.signal;

/**
 * The mean and the population variance and standard deviation of the last {@code period} inputs;
 * ready with as many.
 *
 * <p>Squares of prices near 93,000 have ten digits before the first that matters, and a difference
 * of their sums keeps few of those behind. So the sums are of distances from a reference, an input
 * at most two windows old, and are renewed as in {@link RollingSum}: no error is older than that.
 *
 * <p>Digits are lost where a jump that is huge beside the deviation lies between the reference and
 * the window, or has just left it. The variance is then below a small part of what the sum of the
 * squares has been, and both sums are added up anew from the mean of the window. That takes the
 * whole window, and another jump to happen again. The relative error of the variance is at most
 * about {@code 1e-12 * period}.
 */
public final class RollingStandardDeviation {
  private static final double FALL = 1e-4;

  private final double[] ring;
  private final double share;
  private int next;
  private boolean isFull;

  private double reference;
  private double sum;
  private double squares;
  private double spread;
  private double highest;

  private double freshReference;
  private double freshSum;
  private double freshSquares;

  public RollingStandardDeviation(int period) {
    ring = new double[WarmUp.requirePeriod(period, 2)];
    share = 1.0 / period;
  }

  public void update(double input) {
    Inputs.require(input);
    int index = next;
    if (index == 0) {
      beginFresh(input);
    }
    double removed = ring[index];
    ring[index++] = input;
    double distance = input - freshReference;
    freshSum += distance;
    freshSquares += distance * distance;
    double change = input - removed;
    sum += change;
    squares += change * ((input - reference) + (removed - reference));
    next = index;
    if (index == ring.length) {
      adoptFresh();
    }
    if (isFull) {
      keepDigits(input);
    }
  }

  private void beginFresh(double input) {
    freshReference = input;
    freshSum = 0;
    freshSquares = 0;
  }

  private void adoptFresh() {
    reference = freshReference;
    sum = freshSum;
    squares = freshSquares;
    highest = freshSquares;
    isFull = true;
    next = 0;
  }

  private void keepDigits(double input) {
    if (squares > highest) {
      highest = squares;
    }
    spread = squares - sum * sum * share;
    if (spread < FALL * highest) {
      addUp(meanAround(input));
    }
  }

  private double meanAround(double center) {
    double total = 0;
    for (double value : ring) {
      total += value - center;
    }
    return center + total * share;
  }

  private void addUp(double mean) {
    reference = mean;
    freshReference = mean;
    addUpAll();
    addUpFresh();
    highest = squares;
    spread = Math.max(0, squares - sum * sum * share);
  }

  private void addUpAll() {
    sum = 0;
    squares = 0;
    for (double value : ring) {
      sum += value - reference;
      squares += (value - reference) * (value - reference);
    }
  }

  private void addUpFresh() {
    freshSum = 0;
    freshSquares = 0;
    for (int i = 0; i < next; i++) {
      freshSum += ring[i] - reference;
      freshSquares += (ring[i] - reference) * (ring[i] - reference);
    }
  }

  public boolean isReady() {
    return isFull;
  }

  public double mean() {
    WarmUp.requireReady(isFull);
    return reference + sum * share;
  }

  public double variance() {
    WarmUp.requireReady(isFull);
    return spread * share;
  }

  public double value() {
    return Math.sqrt(variance());
  }
}
