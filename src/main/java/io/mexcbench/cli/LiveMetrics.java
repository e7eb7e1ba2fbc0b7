package io.mexcbench.cli;

import io.mexcbench.engine.EngineOptions;
import io.mexcbench.hotpath.market.Symbol;
import io.mexcbench.metrics.GaugeMetric;
import io.mexcbench.metrics.Metrics;
import io.mexcbench.metrics.ProcessMetrics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalDouble;

/** The metrics of a trading system that runs in this process. */
final class LiveMetrics {
  private LiveMetrics() {}

  /**
   * With what the process says of itself; the engine adds what it does when it starts.
   *
   * @param expectedPerSecond updates that a pair should have, where that is known
   */
  static Metrics of(EngineOptions options, OptionalDouble expectedPerSecond) {
    Metrics metrics = new Metrics(options.symbols().stream().map(Symbol::name).toList());
    ProcessMetrics.show(metrics, revision());
    expectedPerSecond.ifPresent(
        rate ->
            metrics
                .pairs()
                .forEach(pair -> metrics.show(GaugeMetric.EXPECTED_RATE, () -> rate, pair)));
    return metrics;
  }

  private static String revision() {
    try {
      return Version.revision();
    } catch (IOException e) {
      throw new UncheckedIOException("broken build: its revision cannot be read", e);
    }
  }
}
