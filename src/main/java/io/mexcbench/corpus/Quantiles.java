package io.mexcbench.corpus;

/**
 * A distribution by its quantiles, interpolated on a logarithmic scale between them: the shape of
 * everything that comes in bursts.
 */
final class Quantiles {
  private static final int HOLDS_MAXIMUM = 200;

  private final double[] shares;
  private final double[] values;

  private Quantiles(double[] shares, double[] values) {
    this.shares = shares;
    this.values = values;
  }

  /** Pairs of share and value, both rising, from share 0 to share 1; values above 0. */
  static Quantiles of(double... pairs) {
    double[] shares = new double[pairs.length / 2];
    double[] values = new double[shares.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = pairs[2 * i];
      values[i] = pairs[2 * i + 1];
    }
    return new Quantiles(shares, values);
  }

  double at(double share) {
    int right = 1;
    while (right < shares.length - 1 && shares[right] < share) {
      right++;
    }
    double way = (share - shares[right - 1]) / (shares[right] - shares[right - 1]);
    double ratio = values[right] / values[right - 1];
    // StrictMath, because Math may differ in the last bit between processors.
    return values[right - 1] * StrictMath.exp(StrictMath.log(ratio) * way);
  }

  long draw(Dice dice) {
    return Math.round(at(dice.unit()));
  }

  /**
   * One value from each of {@code count} equal strata, in random order, so that a small sample has
   * the percentiles of the distribution. A sample of hundreds holds the maximum as well.
   */
  int[] stratified(int count, Dice dice) {
    int[] sample = new int[count];
    for (int i = 0; i < count; i++) {
      sample[i] = (int) Math.round(at((i + 0.5) / count));
    }
    if (count >= HOLDS_MAXIMUM) {
      sample[count - 1] = (int) Math.round(values[values.length - 1]);
    }
    dice.shuffle(sample);
    return sample;
  }
}
