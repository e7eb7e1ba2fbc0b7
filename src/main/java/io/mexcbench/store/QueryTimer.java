package io.mexcbench.store;

/** Hears how long each query took, result and all. */
@FunctionalInterface
public interface QueryTimer {
  /**
   * A query ended.
   *
   * @param query one of {@code last_price}, {@code bars}, {@code vwap}, {@code as_of}, {@code
   *     orders}, {@code kpi_samples}
   */
  void onQuery(String query, long nanos);
}
