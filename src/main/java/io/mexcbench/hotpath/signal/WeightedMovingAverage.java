package io.mexcbench.hotpath.signal;

/**
 * The mean of the last {@code period} inputs with the weights 1, 2, ... from the oldest to the
 * latest; ready with as many.
 *
 * <p>With each input every other one loses one weight, which is their sum: {@code weighted +=
 * period * input - sum}. Both sums are renewed, and added up anew after a fall, as in {@link
 * RollingSum}.
 */
public final class WeightedMovingAverage {
  private static final double FALL = 1e-3;

  private final double[] ring;
  private final double share;
  private int next;
  private boolean isFull;
  private double sum;
  private double weighted;
  private double highest;
  private double freshSum;
  private double freshWeighted;

  public WeightedMovingAverage(int period) {
    ring = new double[WarmUp.requirePeriod(period, 1)];
    share = 2.0 / (period * (period + 1.0));
  }

  public void update(double input) {
    Inputs.require(input);
    int index = next;
    double removed = ring[index];
    ring[index++] = input;
    freshSum += input;
    freshWeighted += index * input;
    weighted += ring.length * input - sum;
    sum += input - removed;
    next = index == ring.length ? 0 : index;
    if (next == 0) {
      adoptFresh();
    } else {
      keepDigits();
    }
  }

  private void adoptFresh() {
    sum = freshSum;
    weighted = freshWeighted;
    highest = Math.abs(freshSum);
    freshSum = 0;
    freshWeighted = 0;
    isFull = true;
  }

  private void keepDigits() {
    double size = Math.abs(sum);
    if (size > highest) {
      highest = size;
    } else if (size < FALL * highest) {
      addUp();
    }
  }

  private void addUp() {
    sum = 0;
    weighted = 0;
    int place = next;
    for (int weight = 1; weight <= ring.length; weight++) {
      sum += ring[place];
      weighted += weight * ring[place];
      place = place + 1 == ring.length ? 0 : place + 1;
    }
    highest = Math.abs(sum);
  }

  public boolean isReady() {
    return isFull;
  }

  public double value() {
    WarmUp.requireReady(isFull);
    return weighted * share;
  }
}
