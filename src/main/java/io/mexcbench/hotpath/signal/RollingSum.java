package io.mexcbench.hotpath.signal;

/**
 * The sum of the last values, at a cost independent of how many they are.
 *
 * <p>Adding what enters and subtracting what leaves would let rounding errors pile up for ever. So
 * a second sum is built beside it from additions alone, and replaces the first each time the ring
 * is full:
 *
 * <pre>
 *   ring      [ 7  8  9 | 4  5  6 ]     next value overwrites the 4
 *   fresh       7+8+9                   since the ring began anew: exact but for its additions
 *   sum         7+8+9   + 4+5+6         slid since then; becomes fresh when 12 is written
 * </pre>
 */
final class RollingSum {
  private final double[] ring;
  private int next;
  private boolean isFull;
  private double sum;
  private double fresh;

  RollingSum(int period) {
    ring = new double[WarmUp.requirePeriod(period, 1)];
  }

  void update(double input) {
    int index = next;
    double removed = ring[index];
    ring[index] = input;
    fresh += input;
    sum += input - removed;
    if (++index == ring.length) {
      index = 0;
      sum = fresh;
      fresh = 0;
      isFull = true;
    }
    next = index;
  }

  boolean isReady() {
    return isFull;
  }

  double value() {
    WarmUp.requireReady(isFull);
    return sum;
  }
}
