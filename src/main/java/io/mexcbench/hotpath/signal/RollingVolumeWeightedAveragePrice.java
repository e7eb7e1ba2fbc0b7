package io.mexcbench.hotpath.signal;

/**
 * The average price of the last {@code period} trades, each weighted with its volume. Ready with as
 * many, unless none of them has a volume.
 */
public final class RollingVolumeWeightedAveragePrice {
  private final RollingSum notional;
  private final RollingSum volume;
  // Counted, because what subtraction leaves of a volume that is gone need not be 0.
  private final RollingSum trades;

  public RollingVolumeWeightedAveragePrice(int period) {
    notional = new RollingSum(period);
    volume = new RollingSum(period);
    trades = new RollingSum(period);
  }

  public void update(double price, double tradedVolume) {
    VolumeWeightedAveragePrice.requireVolume(tradedVolume);
    notional.update(price * tradedVolume);
    volume.update(tradedVolume);
    trades.update(tradedVolume > 0 ? 1 : 0);
  }

  public boolean isReady() {
    return trades.isReady() && trades.value() > 0;
  }

  public double value() {
    WarmUp.requireReady(isReady());
    return notional.value() / volume.value();
  }
}
