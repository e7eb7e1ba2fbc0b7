package io.mexcbench.hotpath.signal;

/**
 * Ignores everything but prices, for strategies to whom what became of their orders does not
 * matter: those that measure or break something. Its kill switch does nothing.
 */
public abstract class StrategyAdapter implements Strategy {
  @Override
  public void onTime(long nowMillis) {}

  @Override
  public void onMarketLost() {}

  @Override
  public void halt() {}

  @Override
  public void resume() {}

  @Override
  public void onFill(Side side, long quantity) {}

  @Override
  public void onClosed(Side side, long unfilledQuantity) {}
}
