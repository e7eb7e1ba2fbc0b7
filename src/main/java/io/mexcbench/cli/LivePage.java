package io.mexcbench.cli;

import io.mexcbench.dashboard.Dashboard;
import io.mexcbench.dashboard.DashboardSources;
import io.mexcbench.dashboard.Exposition;
import io.mexcbench.dashboard.TradingSystem;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.metrics.DurationMetric;
import io.mexcbench.metrics.GcPauses;
import io.mexcbench.metrics.Metrics;
import java.util.concurrent.TimeUnit;

/** What the page of a running system shows: the engine, its indicators and all metrics. */
final class LivePage implements AutoCloseable {
  private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Dashboard dashboard;
  private final LiveKpis kpis;
  private final GcPauses pauses;

  private LivePage(Dashboard dashboard, LiveKpis kpis, GcPauses pauses) {
    this.dashboard = dashboard;
    this.kpis = kpis;
    this.pauses = pauses;
  }

  /**
   * From now on the engine is shown.
   *
   * @param metrics of the engine
   */
  static LivePage serve(Dashboard dashboard, Engine engine, Metrics metrics) {
    LiveKpis kpis = new LiveKpis(engine);
    GcPauses.Listener shown = GcPauses.into(metrics);
    GcPauses pauses =
        GcPauses.start(
            (type, nanos) -> {
              shown.onPause(type, nanos);
              kpis.onPause(nanos);
            });
    dashboard.serve(sources(engine, metrics, kpis));
    return new LivePage(dashboard, kpis, pauses);
  }

  private static DashboardSources sources(Engine engine, Metrics metrics, LiveKpis kpis) {
    io.mexcbench.metrics.Exposition exposition = metrics.exposition();
    return DashboardSources.of(TradingSystem.of(engine))
        .withKpis(kpis::results)
        .withMetrics(
            accept -> {
              var page = exposition.render(accept);
              return new Exposition.Exposed(page.contentType(), page.body());
            })
        .withRequests(
            (endpoint, method, status, nanos) -> {
              kpis.onRequest(nanos);
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
              kpis.onRendering(seconds);
              metrics
                  .of(DurationMetric.DASHBOARD_RENDERING, component)
                  .observeNanos(Math.round(seconds * NANOS_PER_SECOND));
            });
  }

  /** A second has passed. */
  void onSecond(EngineReading reading) {
    dashboard.onSecond(reading);
    kpis.onSecond(reading);
  }

  @Override
  public void close() {
    dashboard.close();
    pauses.close();
  }
}
