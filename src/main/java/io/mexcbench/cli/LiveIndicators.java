package io.mexcbench.cli;

import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineReading;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.metrics.GcPauses;
import io.mexcbench.metrics.Metrics;
import java.util.List;
import java.util.Optional;

/**
 * The indicators of a running system, which are judged whether or not there is a page to show them,
 * and kept where there is a store.
 */
final class LiveIndicators implements AutoCloseable {
  private final LiveKpis kpis;
  private final GcPauses pauses;
  private final Optional<LiveStore> stored;

  private LiveIndicators(LiveKpis kpis, GcPauses pauses, Optional<LiveStore> stored) {
    this.kpis = kpis;
    this.pauses = pauses;
    this.stored = stored;
  }

  /** From now on. */
  static LiveIndicators start(Engine engine, Metrics metrics, Optional<LiveStore> stored) {
    LiveKpis kpis = new LiveKpis(engine);
    stored.ifPresent(store -> store.observe((query, nanos) -> kpis.onQuery(nanos)));
    GcPauses.Listener shown = GcPauses.into(metrics);
    GcPauses pauses =
        GcPauses.start(
            (type, nanos) -> {
              shown.onPause(type, nanos);
              kpis.onPause(nanos);
            });
    return new LiveIndicators(kpis, pauses, stored);
  }

  void onRequest(long nanos) {
    kpis.onRequest(nanos);
  }

  void onRendering(double seconds) {
    kpis.onRendering(seconds);
  }

  /** A second has passed. */
  void onSecond(EngineReading reading) {
    if (kpis.onSecond(reading)) {
      stored.ifPresent(store -> store.keep(kpis.results()));
    }
  }

  List<KpiResult> results() {
    return kpis.results();
  }

  @Override
  public void close() {
    pauses.close();
  }
}
