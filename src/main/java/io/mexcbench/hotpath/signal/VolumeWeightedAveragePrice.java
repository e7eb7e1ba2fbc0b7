package io.mexcbench.hotpath.signal;

/**
 * The average price of everything traded since the session began, each trade weighted with its
 * volume; ready with the first volume. The caller begins a session with {@link #reset}.
 */
public final class VolumeWeightedAveragePrice {
  private double notional;
  private double volume;

  public void update(double price, double tradedVolume) {
    requireVolume(tradedVolume);
    notional += price * tradedVolume;
    volume += tradedVolume;
  }

  static void requireVolume(double volume) {
    if (!(volume >= 0)) {
      throw new IllegalArgumentException("volume must not be negative, got " + volume);
    }
  }

  public void reset() {
    notional = 0;
    volume = 0;
  }

  public boolean isReady() {
    return volume > 0;
  }

  public double value() {
    WarmUp.requireReady(isReady());
    return notional / volume;
  }
}
