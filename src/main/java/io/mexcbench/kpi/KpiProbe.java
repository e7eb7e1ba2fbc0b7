package io.mexcbench.kpi;

import java.time.Duration;

/** Measures one indicator that is not seen in the trading system itself. */
public interface KpiProbe extends AutoCloseable {
  Kpi kpi();

  /** Where its values come from, in a few words. */
  String source();

  /**
   * Measures while the trading system runs beside it; on a thread of its own, once.
   *
   * @param time that it may take
   * @throws KpiException if there is nothing to be measured
   */
  KpiSample measure(Duration time) throws KpiException, InterruptedException;

  /** Ends what it needed. */
  @Override
  default void close() {}
}
