package io.mexcbench.hotpath.signal;

/**
 * When {@link MeanReversionStrategy} takes a market for oversold, in points of the relative
 * strength index.
 *
 * @param period of the index, in bars
 * @param lower the market is oversold below it, above 0
 * @param turn how far above its lowest since then the index must be to have turned up, positive:
 *     rounding alone moves the index of a market that stands still
 * @param exit the mean (50) or an upper bound, at which the position is sold; above the lower one
 */
public record ReversionRules(int period, double lower, double turn, double exit) {
  public ReversionRules {
    WarmUp.requirePeriod(period, 1);
    if (!(0 < lower && lower < exit && exit <= 100)) {
      throw new IllegalArgumentException(
          "bounds must be 0 < lower < exit <= 100, got " + lower + " and " + exit);
    }
    if (!(turn > 0 && turn < 100)) {
      throw new IllegalArgumentException("turn must be from above 0 to below 100, got " + turn);
    }
  }
}
