package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.history.History;
import io.mexcbench.history.Metric;
import io.mexcbench.history.OpenMetrics;
import io.mexcbench.history.Point;
import io.mexcbench.history.Series;
import io.mexcbench.monitoring.Dashboards.Query;
import io.mexcbench.monitoring.Program.Outcome;
import io.mexcbench.report.JudgedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history in git and the last run, in a real Prometheus: panels have data, and alerts fire. */
class BenchmarkHistoryTest {
  private static final String DASHBOARD = "benchmark_history.json";
  private static final String NOBODY = "127.0.0.1:1";
  private static final double MILLIS = 1_000;

  /** When the commit was made that the history ends with. */
  private final Instant committed =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);

  @TempDir private Path folder;

  @Test
  void everyPanelHasDataAndARegressionAlarms() throws Exception {
    backfill();
    try (MetricsPage pushed = MetricsPage.of(lastRuns());
        Prometheus prometheus =
            Prometheus.start(
                folder,
                new Prometheus.Neighbours(NOBODY, NOBODY, pushed.address()),
                Pace.SIXTYFOLD)) {
      prometheus.awaitData("ALERTS{alertname=\"BenchmarkRegressed\", alertstate=\"firing\"}");
      prometheus.awaitData("ALERTS{alertname=\"LiveBaselineDegraded\", alertstate=\"firing\"}");
      List<String> empty = new ArrayList<>();
      for (Query query : Dashboards.queries(DASHBOARD)) {
        String plain = query.plain("5m");
        if (!prometheus.has(plain) && prometheus.queryAt(plain, committed).isEmpty()) {
          empty.add(query.toString());
        }
      }
      assertThat(empty).isEmpty();
      assertThat(picture(prometheus).marks())
          .hasSameSizeAs(Dashboards.panels(Dashboards.read(DASHBOARD)))
          .allSatisfy((panel, marks) -> assertThat(marks).as(panel).isPositive());
    }
  }

  /** Of the hours since the commit, up to this moment: what was scraped just now is part of it. */
  private DashboardPicture picture(Prometheus prometheus) throws Exception {
    DashboardPicture picture =
        DashboardPicture.of(
            folder.resolve("browser"),
            DASHBOARD,
            prometheus.server().at(""),
            new DashboardPicture.Range(System.currentTimeMillis() / MILLIS, 3 * 3_600, 60));
    Path target = Path.of("target").toAbsolutePath();
    picture.screenshot(target.resolve("benchmark-history.png"), false);
    picture.screenshot(target.resolve("benchmark-history-dark.png"), true);
    return picture;
  }

  private void backfill() throws Exception {
    Path file = folder.resolve("history.om");
    Files.writeString(
        file,
        OpenMetrics.render(
            new History(PushedResults.MACHINE, 1, 0, List.of(time(), bytes()), List.of())));
    Outcome outcome =
        Program.required("promtool")
            .run(
                "tsdb",
                "create-blocks-from",
                "openmetrics",
                file.toString(),
                folder.resolve("data").toString());
    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
  }

  private Series time() {
    return new Series(PushedResults.KEY, Metric.TIME, List.of(point(812)), List.of(), 0);
  }

  private Series bytes() {
    return new Series(PushedResults.KEY, Metric.ALLOCATION, List.of(point(24)), List.of(), 0);
  }

  private Point point(double value) {
    return new Point(committed, committed, "1a2b3c4", value, "results/some");
  }

  /** One text, as the Pushgateway makes one of all that it holds. */
  private static String lastRuns() {
    return Stream.of(JudgedRun.BENCHMARKS, JudgedRun.LIVE)
        .map(suite -> PushedResults.slower(suite, Instant.now()))
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .reduce("", (text, line) -> text + line + "\n");
  }
}
