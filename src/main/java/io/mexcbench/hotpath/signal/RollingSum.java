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
 *
 * <p>Subtracting a value beside which the rest is small leaves few digits of the rest. Where the
 * sum has fallen below a thousandth of what it was, it is therefore added up anew; that takes the
 * whole window, and another fall to happen again. The error is at most about {@code 1e-13 * period}
 * of the sum of the absolute values in the window.
 */
final class RollingSum {
  private static final double FALL = 1e-3;

  private final double[] ring;
  private int next;
  private boolean isFull;
  private double sum;
  private double highest;
  private double fresh;

  RollingSum(int period) {
    ring = new double[WarmUp.requirePeriod(period, 1)];
  }

  void update(double input) {
    int index = next;
    double removed = ring[index];
    ring[index] = input;
    fresh += input;
    slideTo(sum + (input - removed));
    if (++index == ring.length) {
      index = 0;
      adoptFresh();
    }
    next = index;
  }

  private void slideTo(double moved) {
    double size = Math.abs(moved);
    sum = moved;
    if (size > highest) {
      highest = size;
    } else if (size < FALL * highest) {
      addUp();
    }
  }

  private void addUp() {
    double total = 0;
    for (double value : ring) {
      total += value;
    }
    sum = total;
    highest = Math.abs(total);
  }

  private void adoptFresh() {
    sum = fresh;
    highest = Math.abs(fresh);
    fresh = 0;
    isFull = true;
  }

  boolean isReady() {
    return isFull;
  }

  double value() {
    WarmUp.requireReady(isFull);
    return sum;
  }
}
