package io.mexcbench.cli;

import io.mexcbench.kpi.Kpi;
import io.mexcbench.kpi.KpiException;
import io.mexcbench.kpi.KpiProbe;
import io.mexcbench.kpi.KpiResult;
import io.mexcbench.kpi.KpiSample;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs probes beside the trading system. */
final class ProbeRuns implements AutoCloseable {
  private final List<KpiProbe> probes;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<Kpi, Future<KpiSample>> running = new EnumMap<>(Kpi.class);

  ProbeRuns(List<KpiProbe> probes) {
    this.probes = probes;
  }

  void start(Duration time) {
    for (KpiProbe probe : probes) {
      running.put(probe.kpi(), threads.submit(() -> probe.measure(time)));
    }
  }

  /** What they found; waits for those that are not done. */
  Map<Kpi, KpiResult> results() throws InterruptedException {
    Map<Kpi, KpiResult> results = new EnumMap<>(Kpi.class);
    for (KpiProbe probe : probes) {
      results.put(probe.kpi(), result(probe, running.get(probe.kpi())));
    }
    return results;
  }

  private static KpiResult result(KpiProbe probe, Future<KpiSample> found)
      throws InterruptedException {
    try {
      return KpiResult.of(probe.kpi(), found.get(), probe.source());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KpiException reason) {
        return KpiResult.of(probe.kpi(), KpiSample.none(), reason.getMessage());
      }
      throw new IllegalStateException("the probe of " + probe.kpi().id() + " broke down", e);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    probes.forEach(KpiProbe::close);
  }
}
