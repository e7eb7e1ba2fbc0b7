package io.mexcbench.hotpath.signal;

/**
 * Wilder's index, 0 to 100: {@code 100 * gain / (gain + loss)} of his averages of the rises and the
 * falls. Ready after {@code period} changes, that is {@code period + 1} inputs.
 *
 * <p>The definition leaves open a market that has not moved at all; it is 50 here. In one that
 * stands still after a move the index keeps its value, for however long.
 */
public final class RelativeStrengthIndex {
  private static final double NEUTRAL = 50;

  private final int period;
  private final double weight;
  // gain - loss and gain + loss: the same result as from gain and loss, but without a branch that
  // depends on the direction of the market.
  private double net;
  private double moved;
  private double previous;
  private int missing;

  public RelativeStrengthIndex(int period) {
    this.period = WarmUp.requirePeriod(period, 1);
    weight = 1.0 / period;
    missing = period + 1;
  }

  public void update(double input) {
    Inputs.require(input);
    double change = input - previous;
    previous = input;
    if (missing > 0) {
      warmUp(change);
      return;
    }
    double nextMoved = Math.fma(weight, Math.abs(change) - moved, moved);
    // Both decay alike in a standstill. Kept where they are their ratio stays; at 0 it would be
    // lost,
    // and the index would jump as if the market had turned.
    if (nextMoved >= ExponentialMovingAverage.ZERO_BELOW) {
      net = Math.fma(weight, change - net, net);
      moved = nextMoved;
    }
  }

  /** The plain mean of the changes so far, of which the first input is none. */
  private void warmUp(double change) {
    int changes = period - --missing;
    if (changes > 0) {
      net += (change - net) / changes;
      moved += (Math.abs(change) - moved) / changes;
    }
  }

  public boolean isReady() {
    return missing == 0;
  }

  public double value() {
    WarmUp.requireReady(missing == 0);
    double total = moved;
    if (total == 0) {
      return NEUTRAL;
    }
    // Rounding may carry the ratio past its bounds.
    double ratio = Math.max(-1, Math.min(1, net / total));
    return NEUTRAL + NEUTRAL * ratio;
  }
}
