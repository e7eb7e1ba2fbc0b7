package io.mexcbench.hotpath.signal;

/**
 * The average price of everything traded since the session began, each trade weighted with its
 * volume; ready with the first volume. The caller begins a session with {@link #reset}.
 */
public final class VolumeWeightedAveragePrice {
  private final CompensatedSum notional = new CompensatedSum();
  private final CompensatedSum volume = new CompensatedSum();

  public void update(double price, double tradedVolume) {
    Inputs.require(price);
    Inputs.requireVolume(tradedVolume);
    notional.add(price * tradedVolume);
    volume.add(tradedVolume);
  }

  public void reset() {
    notional.reset();
    volume.reset();
  }

  public boolean isReady() {
    return volume.value() > 0;
  }

  public double value() {
    WarmUp.requireReady(isReady());
    return notional.value() / volume.value();
  }
}
