package io.mexcbench.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.history.History;
import io.mexcbench.history.OpenMetrics;
import io.mexcbench.history.Point;
import io.mexcbench.history.Series;
import io.mexcbench.monitoring.Dashboards.Query;
import io.mexcbench.monitoring.Program.Outcome;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Mode;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.report.JudgedRun;
import io.mexcbench.report.MetricsReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history in git and the last run, in a real Prometheus: panels have data, and alerts fire. */
class BenchmarkHistoryTest {
  private static final String DASHBOARD = "benchmark_history.json";
  private static final String NOBODY = "127.0.0.1:1";
  private static final String MACHINE = "amd64-epyc";
  private static final BenchmarkKey KEY =
      new BenchmarkKey("A.parse", Mode.AVERAGE_TIME, 1, Map.of("levels", "20"));

  /** When the commit was made that the history ends with. */
  private final Instant committed =
      Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(7200);

  @TempDir private Path folder;

  @Test
  void everyPanelHasDataAndARegressionAlarms() throws Exception {
    backfill();
    try (MetricsPage pushed = MetricsPage.of(lastRuns());
        Prometheus prometheus =
            Prometheus.start(folder, new Prometheus.Neighbours(NOBODY, NOBODY, pushed.address()))) {
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
    }
  }

  private void backfill() throws Exception {
    Path file = folder.resolve("history.om");
    Files.writeString(
        file, OpenMetrics.render(new History(MACHINE, 1, 0, List.of(time(), bytes()), List.of())));
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
    return new Series(KEY, io.mexcbench.history.Metric.TIME, List.of(point(812)), List.of(), 0);
  }

  private Series bytes() {
    return new Series(
        KEY, io.mexcbench.history.Metric.ALLOCATION, List.of(point(24)), List.of(), 0);
  }

  private Point point(double value) {
    return new Point(committed, committed, "1a2b3c4", value, "results/some");
  }

  /** One text, as the Pushgateway makes one of all that it holds. */
  private static String lastRuns() {
    Comparison slower =
        new Comparison(
            KEY,
            Metric.TIME,
            Verdict.REGRESSED,
            Optional.of(new Centre(100, OptionalDouble.empty(), 5)),
            Optional.of(new Centre(120, OptionalDouble.empty(), 5)),
            "ns/op",
            OptionalDouble.of(20),
            Optional.empty(),
            10,
            OptionalDouble.empty(),
            List.of());
    Report report = new Report(RunVerdict.REGRESSED, 10, 1, List.of(slower), List.of(), List.of());
    return Stream.of(JudgedRun.BENCHMARKS, JudgedRun.LIVE)
        .map(suite -> MetricsReport.render(report, new JudgedRun(suite, MACHINE, Instant.now())))
        .flatMap(String::lines)
        .filter(line -> !line.startsWith("#"))
        .sorted()
        .reduce("", (text, line) -> text + line + "\n");
  }
}
