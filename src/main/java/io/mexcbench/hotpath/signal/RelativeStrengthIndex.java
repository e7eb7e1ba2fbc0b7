package io.mexcbench.hotpath.signal;

/**
 * Wilder's index, 0 to 100: {@code 100 * gain / (gain + loss)} of his averages of the rises and the
 * falls. Ready after {@code period} changes, that is {@code period + 1} inputs.
 *
 * <p>The definition leaves open a market that has not moved at all; it is 50 here.
 */
public final class RelativeStrengthIndex {
  private static final double NEUTRAL = 50;

  // gain - loss and gain + loss: the same result as from gain and loss, but without a branch that
  // depends on the direction of the market.
  private final ExponentialMovingAverage net;
  private final ExponentialMovingAverage moved;
  private double previous;
  private boolean hasPrevious;

  public RelativeStrengthIndex(int period) {
    net = ExponentialMovingAverage.wilder(period);
    moved = ExponentialMovingAverage.wilder(period);
  }

  public void update(double input) {
    double change = input - previous;
    previous = input;
    if (hasPrevious) {
      net.update(change);
      moved.update(Math.abs(change));
    } else {
      hasPrevious = true;
    }
  }

  public boolean isReady() {
    return moved.isReady();
  }

  public double value() {
    double total = moved.value();
    if (total == 0) {
      return NEUTRAL;
    }
    // Rounding may carry the ratio past its bounds.
    double ratio = Math.max(-1, Math.min(1, net.value() / total));
    return NEUTRAL + NEUTRAL * ratio;
  }
}
