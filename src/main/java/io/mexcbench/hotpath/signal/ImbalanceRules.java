package io.mexcbench.hotpath.signal;

/**
 * When {@link ImbalanceStrategy} sees pressure in the book.
 *
 * @param levels of each side that are weighed; with more than one the strategy needs books, for
 *     quotes are of one
 * @param period ticks over which the imbalance is averaged exponentially
 * @param entry the averaged imbalance from which on there is pressure, up to 1
 * @param exit the one at which it is gone, below the entry, from -1
 * @param edge how far the microprice must lie above the middle, in units of the last decimal of a
 *     price, not negative
 * @param maxSpread the widest spread to buy in, at the symbol's price scale
 */
public record ImbalanceRules(
    int levels, int period, double entry, double exit, double edge, long maxSpread) {
  public ImbalanceRules {
    if (levels < 1) {
      throw new IllegalArgumentException("levels must be positive, got " + levels);
    }
    WarmUp.requirePeriod(period, 1);
    if (!(-1 <= exit && exit < entry && entry <= 1)) {
      throw new IllegalArgumentException(
          "imbalances must be -1 <= exit < entry <= 1, got " + exit + " and " + entry);
    }
    if (!(edge >= 0 && edge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("edge must be finite and not negative, got " + edge);
    }
    if (maxSpread <= 0) {
      throw new IllegalArgumentException("maximum spread must be positive, got " + maxSpread);
    }
  }
}
