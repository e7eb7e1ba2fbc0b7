package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.monitoring.DashboardPicture.Range;
import io.mexcbench.monitoring.Dashboards.Query;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query of the dashboard has data in a real Prometheus that scrapes the live system: one that
 * is started here, or that of {@code -Dmexcbench.metrics.target=127.0.0.1:9464}.
 */
class DashboardQueriesTest {
  private static final String NOBODY = "127.0.0.1:1";
  private static final String TARGET = "mexcbench.metrics.target";

  /** What a dashboard shows of the range that Grafana chooses by the interval of scrapes. */
  private static final String RANGE = "10s";

  private static final Path PICTURES = Path.of("target");
  private static final double MILLIS = 1_000;
  private static final int SHOWN_SECONDS = 20;

  @TempDir private Path folder;

  @Test
  void everyPanelHasDataAndIsDrawn() throws Exception {
    String live = System.getProperty(TARGET, "");
    if (!live.isEmpty()) {
      look(live);
      return;
    }
    try (LivePatient patient = BusyPatient.start(folder);
        Repeated visits = Repeated.each(200, () -> BusyPatient.visit(patient));
        Repeated losses = Repeated.each(4_000, () -> BusyPatient.disconnect(patient))) {
      assertThat(visits).isNotSameAs(losses);
      look(patient.address());
    }
  }

  private void look(String target) throws Exception {
    try (Prometheus prometheus =
        Prometheus.start(
            folder.resolve("p"),
            new Prometheus.Neighbours(target, NOBODY, NOBODY),
            Pace.SIXTYFOLD)) {
      prometheus.awaitData("instance:market_data_processing_seconds:p99_1h");
      for (Query query : Dashboards.queries(Dashboards.TRADING)) {
        // A quantile of nothing is a sample without a number, which no panel draws.
        prometheus.awaitData("(" + query.plain(RANGE) + ") > -1");
      }
      DashboardPicture picture =
          DashboardPicture.of(
              folder.resolve("browser"),
              Dashboards.TRADING,
              prometheus.server().at(""),
              new Range(System.currentTimeMillis() / MILLIS, SHOWN_SECONDS, 0.5));
      picture.screenshot(PICTURES.resolve("trading-performance.png").toAbsolutePath(), false);
      picture.screenshot(PICTURES.resolve("trading-performance-dark.png").toAbsolutePath(), true);
      assertThat(picture.marks())
          .hasSameSizeAs(Dashboards.panels(Dashboards.read(Dashboards.TRADING)))
          .allSatisfy((panel, marks) -> assertThat(marks).as(panel).isPositive());
    }
  }
}
