package io.mexcbench.hotpath.signal;

/**
 * The average price of the last {@code period} trades, each weighted with its volume. Ready with as
 * many, unless none of them has a volume.
 */
public final class RollingVolumeWeightedAveragePrice {
  private final RollingSum notional;
  private final RollingSum volume;

  public RollingVolumeWeightedAveragePrice(int period) {
    notional = new RollingSum(period);
    volume = new RollingSum(period);
  }

  public void update(double price, double tradedVolume) {
    Inputs.require(price);
    Inputs.requireVolume(tradedVolume);
    notional.update(price * tradedVolume);
    volume.update(tradedVolume);
  }

  public boolean isReady() {
    return volume.isReady() && volume.value() > 0;
  }

  public double value() {
    WarmUp.requireReady(isReady());
    return notional.value() / volume.value();
  }
}
