package io.mexcbench.engine;

import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.hotpath.signal.IntentListener;
import io.mexcbench.hotpath.signal.Strategy;

/** Makes the strategy of a symbol. */
@FunctionalInterface
public interface StrategyFactory {
  /**
   * A new strategy.
   *
   * @param listener takes its orders
   */
  Strategy of(Symbol symbol, IntentListener listener);
}
