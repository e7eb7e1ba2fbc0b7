package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.monitoring.Dashboards.Query;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every query of the dashboard has data in a real Prometheus that scrapes the real instruments.
 * With {@code -Dmexcbench.metrics.target=127.0.0.1:9464} it is the live system that is scraped.
 */
class DashboardQueriesTest {
  private static final String NOBODY = "127.0.0.1:1";
  private static final String TARGET = "mexcbench.metrics.target";

  /** What a dashboard shows of the range that Grafana chooses by the interval of scrapes. */
  private static final String RANGE = "10s";

  @TempDir private Path folder;

  @Test
  void everyPanelHasData() throws Exception {
    String live = System.getProperty(TARGET, "");
    if (!live.isEmpty()) {
      assertThat(withoutData(live)).isEmpty();
      return;
    }
    try (Patient patient = SimulatedPatient.start()) {
      assertThat(withoutData(patient.address())).isEmpty();
    }
  }

  private List<String> withoutData(String target) throws Exception {
    List<String> empty = new ArrayList<>();
    try (Prometheus prometheus =
        Prometheus.start(folder, new Prometheus.Neighbours(target, NOBODY, NOBODY))) {
      prometheus.awaitData("rate(market_data_updates_total[10s]) > 0");
      prometheus.awaitData("instance:market_data_processing_seconds:p99_1h");
      for (Query query : Dashboards.queries(Dashboards.TRADING)) {
        if (!prometheus.has(query.plain(RANGE))) {
          empty.add(query.toString());
        }
      }
    }
    return empty;
  }
}
