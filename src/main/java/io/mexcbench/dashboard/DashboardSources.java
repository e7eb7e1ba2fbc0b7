package io.mexcbench.dashboard;

import io.mexcbench.kpi.KpiResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where what is shown comes from.
 *
 * @param history empty if there is no store: then only what the engine remembers is shown
 * @param copies empty if there is no store
 * @param kpis how good each indicator is now; may take its time
 * @param metrics empty if nothing is exposed
 */
public record DashboardSources(
    TradingSystem system,
    Optional<BarHistory> history,
    Optional<StoreCopies> copies,
    Supplier<List<KpiResult>> kpis,
    Optional<Exposition> metrics,
    RequestObserver requests,
    RenderingObserver renderings) {
  /** The engine alone. */
  public static DashboardSources of(TradingSystem system) {
    return new DashboardSources(
        system,
        Optional.empty(),
        Optional.empty(),
        List::of,
        Optional.empty(),
        (endpoint, method, status, nanos) -> {},
        (component, isCold, seconds) -> {});
  }

  public DashboardSources withHistory(BarHistory history) {
    return new DashboardSources(
        system, Optional.of(history), copies, kpis, metrics, requests, renderings);
  }

  public DashboardSources withCopies(StoreCopies copies) {
    return new DashboardSources(
        system, history, Optional.of(copies), kpis, metrics, requests, renderings);
  }

  public DashboardSources withKpis(Supplier<List<KpiResult>> kpis) {
    return new DashboardSources(system, history, copies, kpis, metrics, requests, renderings);
  }

  public DashboardSources withMetrics(Exposition metrics) {
    return new DashboardSources(
        system, history, copies, kpis, Optional.of(metrics), requests, renderings);
  }

  public DashboardSources withRequests(RequestObserver requests) {
    return new DashboardSources(system, history, copies, kpis, metrics, requests, renderings);
  }

  public DashboardSources withRenderings(RenderingObserver renderings) {
    return new DashboardSources(system, history, copies, kpis, metrics, requests, renderings);
  }
}
