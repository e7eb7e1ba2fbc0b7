package io.mexcbench.metrics;

import java.util.function.LongSupplier;

/** How a team measures what the engine does not know of; shown in {@code docs/metrics.md}. */
final class OrderExecutionExample {
  /** What is measured. */
  @FunctionalInterface
  interface Execution {
    void run() throws Exception;
  }

  // The page shows what lies between these two lines.
  // begin
  private final Metrics metrics;
  private final LongSupplier nanos;

  OrderExecutionExample(Metrics metrics, LongSupplier nanos) {
    this.metrics = metrics;
    this.nanos = nanos;
  }

  void executeOrder(String tradingPair, String orderType, String side, Execution execution)
      throws Exception {
    long startNanos = nanos.getAsLong();
    try {
      execution.run();
    } finally {
      // Also when it fails: what ends early with an error must not be missing.
      metrics
          .of(DurationMetric.ORDER_EXECUTION_LATENCY, tradingPair, orderType, side)
          .observeNanos(nanos.getAsLong() - startNanos);
    }
  }
  // end
}
