package io.mexcbench.cli;

import io.mexcbench.dashboard.Dashboard;
import io.mexcbench.dashboard.DashboardException;
import io.mexcbench.dashboard.DashboardLimits;
import io.mexcbench.dashboard.DashboardOptions;
import io.mexcbench.dashboard.DashboardSources;
import io.mexcbench.dashboard.TradingSystem;
import io.mexcbench.engine.Engine;
import io.mexcbench.engine.EngineOptions;
import io.mexcbench.kpi.KpiProbe;
import io.mexcbench.metrics.Metrics;
import io.mexcbench.store.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The page and the store beside an engine whose indicators are measured, and who asks them. */
final class ProbedSystem implements AutoCloseable {
  private final Path folder;
  private final LiveStore stored;
  private final Dashboard dashboard;
  private final BrowserProbe browser;
  private final String symbol;

  private ProbedSystem(
      Path folder, LiveStore stored, Dashboard dashboard, BrowserProbe browser, String symbol) {
    this.folder = folder;
    this.stored = stored;
    this.dashboard = dashboard;
    this.browser = browser;
    this.symbol = symbol;
  }

  /**
   * Listens, and has a folder to store in until it is closed.
   *
   * @param searchPath where programs are, as in the variable PATH
   */
  static ProbedSystem of(EngineOptions options, Metrics metrics, String searchPath) {
    Dashboard dashboard = bound();
    try {
      Path folder = Files.createTempDirectory("mexcbench-kpi-");
      LiveStore stored =
          new LiveStore(
              StorePlace.take(folder.resolve("store").toString()),
              options,
              StoreOptions.standard(),
              metrics,
              unsaid -> {});
      return new ProbedSystem(
          folder,
          stored,
          dashboard,
          new BrowserProbe(dashboard.uri(), folder, searchPath),
          options.symbols().get(0).name());
    } catch (IOException | RuntimeException e) {
      dashboard.close();
      throw new UserFailure(ExitCode.USAGE, "nothing can be stored for the time of a run: " + e, e);
    }
  }

  private static Dashboard bound() {
    try {
      return Dashboard.bind(
          new DashboardOptions(
              DashboardOptions.LOOPBACK, 0, Optional.empty(), false, DashboardLimits.standard()));
    } catch (DashboardException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  /** The engine's options, with the store listening. */
  EngineOptions engine() {
    return stored.engine();
  }

  /** Shows the engine, opens the store, and gives back who will ask them. */
  List<KpiProbe> begin(Engine engine) {
    dashboard.serve(
        DashboardSources.of(TradingSystem.of(engine))
            .withRenderings((component, isCold, seconds) -> browser.onRendering(isCold, seconds)));
    stored.begin();
    return List.of(
        new ApiProbe(dashboard.uri(), symbol),
        new StoreProbe(stored, symbol, System::currentTimeMillis),
        browser);
  }

  @Override
  public void close() {
    dashboard.close();
    stored.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // A browser on its way out may still write. What is left of it is in the temporary folder,
      // and no reason to throw away what was measured.
      return;
    }
  }
}
