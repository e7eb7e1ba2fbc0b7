package io.mexcbench.report;

import static io.mexcbench.report.ReportFixture.key;
import static io.mexcbench.report.ReportFixture.time;
import static org.assertj.core.api.Assertions.assertThat;

import io.mexcbench.Rounds;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MetricsReportTest {
  private static final JudgedRun RUN =
      new JudgedRun(JudgedRun.BENCHMARKS, "amd64-epyc", Instant.ofEpochSecond(1_700_000_000));

  @Test
  void runSaysWhenItWasAndWhatBecameOfEachBenchmark() {
    assertThat(
            MetricsReport.render(
                report(
                    RunVerdict.REGRESSED,
                    time(key("A.b", Map.of("levels", "20")), Verdict.REGRESSED, 100, 112.5),
                    time(key("C.d", Map.of()), Verdict.IMPROVED, 100, 80)),
                RUN))
        .isEqualTo(
            """
            # HELP mexcbench_run_timestamp_seconds When the last run began, in seconds since 1970.
            # TYPE mexcbench_run_timestamp_seconds gauge
            mexcbench_run_timestamp_seconds{environment="amd64-epyc",suite="benchmarks"} 1700000000
            # HELP mexcbench_run_verdict Always 1; the verdict of the last run is in the label.
            # TYPE mexcbench_run_verdict gauge
            mexcbench_run_verdict{environment="amd64-epyc",suite="benchmarks",verdict="REGRESSED"} 1
            # HELP mexcbench_comparison_verdict Always 1; what became of the benchmark against its baseline is in the label.
            # TYPE mexcbench_comparison_verdict gauge
            mexcbench_comparison_verdict{benchmark="com.example.A.b",environment="amd64-epyc",metric="time",mode="avgt",params="levels=20",suite="benchmarks",threads="1",verdict="REGRESSED"} 1
            mexcbench_comparison_verdict{benchmark="com.example.C.d",environment="amd64-epyc",metric="time",mode="avgt",suite="benchmarks",threads="1",verdict="IMPROVED"} 1
            # HELP mexcbench_comparison_change_ratio Change against the baseline; above 0 is slower or more.
            # TYPE mexcbench_comparison_change_ratio gauge
            mexcbench_comparison_change_ratio{benchmark="com.example.A.b",environment="amd64-epyc",metric="time",mode="avgt",params="levels=20",suite="benchmarks",threads="1"} 0.125
            mexcbench_comparison_change_ratio{benchmark="com.example.C.d",environment="amd64-epyc",metric="time",mode="avgt",suite="benchmarks",threads="1"} -0.2
            # EOF
            """);
  }

  @Test
  void runThatProvesNothingSaysNothingOfItsBenchmarks() {
    String text =
        MetricsReport.render(
            report(RunVerdict.INVALID, time(key("A.b", Map.of()), Verdict.REGRESSED, 100, 200)),
            RUN);

    assertThat(text).contains("verdict=\"INVALID\"} 1\n").doesNotContain("comparison");
  }

  @Test
  void namesOfOthersStayInsideTheirLabel() {
    String text =
        MetricsReport.render(
            report(
                RunVerdict.PASS,
                time(key("A.b\"} 1\nevil 1", Map.of("p", "\\")), Verdict.UNCHANGED, 1, 1)),
            RUN);

    assertThat(text.lines()).noneMatch(line -> line.startsWith("evil"));
    assertThat(text)
        .contains("benchmark=\"com.example.A.b\\\"} 1\\\\u000aevil 1\"", "params=\"p=\\\\\"");
  }

  @Test
  void everyLineOfAnyReportIsACommentOrASample() {
    SplittableRandom random = new SplittableRandom(17);
    int count = Rounds.of(200, 5_000);
    for (int i = 0; i < count; i++) {
      String text = MetricsReport.render(new RandomReport(random).next(), RUN);
      assertThat(text).endsWith("\n# EOF\n");
      assertThat(text.lines())
          .allMatch(
              line ->
                  line.matches(
                      "# .*|[a-z_]+\\{([a-z]+=\"([^\"\\\\]|\\\\[\\\\\"])*\",?)*} -?[0-9.]+"));
    }
  }

  private static Report report(RunVerdict verdict, Comparison... comparisons) {
    return new Report(verdict, 10, comparisons.length, List.of(comparisons), List.of(), List.of());
  }
}
