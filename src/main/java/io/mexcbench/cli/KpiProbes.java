package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiProbe;
import io.mexcbench.metrics.Metrics;
import java.util.List;

/** Makes what measures the indicators that are not seen in the trading system itself. */
@FunctionalInterface
interface KpiProbes {
  /** The probes of this build, for an engine that is running. */
  List<KpiProbe> of(Engine engine, Metrics metrics);

  static KpiProbes ofThisBuild() {
    return (engine, metrics) -> List.of();
  }

  /** What to say of an indicator that has no probe. */
  static String absence(Kpi kpi) {
    return "nothing in this build measures " + kpi.metric();
  }
}
