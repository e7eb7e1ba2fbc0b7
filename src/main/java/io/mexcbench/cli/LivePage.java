package io.mexcbench.cli;

import io.mexcbench.dashboard.Dashboard;
import io.mexcbench.dashboard.DashboardSources;
import io.mexcbench.dashboard.Exposition;
import io.mexcbench.dashboard.TradingSystem;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.Metrics;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What the page of a running system shows: the engine, its indicators and all metrics. */
final class LivePage implements AutoCloseable {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Dashboard dashboard;

  private LivePage(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /**
   * From now on the engine is shown.
   *
   * @param metrics of the engine
   * @param stored where bars from before come from, and of which copies are made
   */
  static LivePage serve(
      Dashboard dashboard,
      Engine engine,
      Metrics metrics,
      Optional<LiveStore> stored,
      LiveIndicators indicators) {
    DashboardSources alone = sources(engine, metrics, indicators);
    DashboardSources sources =
        stored.map(store -> alone.withHistory(new StoredBars(store))).orElse(alone);
    dashboard.serve(stored.flatMap(LiveStore::copies).map(sources::withCopies).orElse(sources));
    return new LivePage(dashboard);
  }

  private static DashboardSources sources(
      Engine engine, Metrics metrics, LiveIndicators indicators) {
    io.mexcbench.metrics.Exposition exposition = metrics.exposition();
    return DashboardSources.of(TradingSystem.of(engine))
        .withKpis(indicators::results)
        .withMetrics(
            accept -> {
              var page = exposition.render(accept);
              return new Exposition.Exposed(page.contentType(), page.body());
            })
        .withRequests(
            (endpoint, method, status, nanos) -> {
              indicators.onRequest(nanos);
              metrics
                  .of(
                      DurationMetric.API_REQUEST_DURATION,
                      endpoint,
                      method,
                      Integer.toString(status))
                  .observeNanos(nanos);
            })
        .withRenderings(
            (component, isCold, seconds) -> {
              indicators.onRendering(seconds);
              metrics
                  .of(DurationMetric.DASHBOARD_RENDERING, component)
                  .observeNanos(Math.round(seconds * NANOS_PER_SECOND));
            });
  }

  /** A second has passed. */
  void onSecond(EngineReading reading) {
    dashboard.onSecond(reading);
  }

  @Override
  public void close() {
    dashboard.close();
  }
}
