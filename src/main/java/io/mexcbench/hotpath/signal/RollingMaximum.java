package io.mexcbench.hotpath.signal;

/**
 * The largest of the last {@code period} inputs; ready with as many.
 *
 * <p>Kept are only those that may still become the largest: each is smaller than the one before it
 * and leaves when it is too old, or when a later one is at least as large. Every input enters and
 * leaves once, so a tick costs the same on average, whatever the window.
 *
 * <pre>
 *   inputs     5  9  3  7  4        period 5
 *   kept          9     7  4        first: the maximum; an 8 would drop 7 and 4
 * </pre>
 */
public final class RollingMaximum {
  private final int period;
  private final int mask;
  private final double[] kept;
  private final long[] ticks;
  private long seen;
  private long first;
  private long end;

  public RollingMaximum(int period) {
    this.period = WarmUp.requirePeriod(period, 1);
    int capacity = Integer.highestOneBit(period) << 1;
    mask = capacity - 1;
    kept = new double[capacity];
    ticks = new long[capacity];
  }

  public void update(double input) {
    Inputs.require(input);
    add(input);
  }

  void add(double input) {
    long tick = seen++;
    long from = first;
    long to = end;
    if (from < to && ticks[(int) from & mask] <= tick - period) {
      first = ++from;
    }
    while (from < to && kept[(int) (to - 1) & mask] <= input) {
      to--;
    }
    kept[(int) to & mask] = input;
    ticks[(int) to & mask] = tick;
    end = to + 1;
  }

  public boolean isReady() {
    return seen >= period;
  }

  public double value() {
    WarmUp.requireReady(isReady());
    return kept[(int) first & mask];
  }
}
