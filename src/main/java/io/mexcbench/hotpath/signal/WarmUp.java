package io.mexcbench.hotpath.signal;

/** What every indicator checks in the same words. */
final class WarmUp {
  private WarmUp() {}

  static int requirePeriod(int period, int least) {
    if (period < least) {
      throw new IllegalArgumentException("period must be at least " + least + ", got " + period);
    }
    return period;
  }

  static void requireReady(boolean isReady) {
    if (!isReady) {
      throw new IllegalStateException("indicator is read before its warm-up is over");
    }
  }
}
