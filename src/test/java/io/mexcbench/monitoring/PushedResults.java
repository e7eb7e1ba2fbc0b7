package io.mexcbench.monitoring;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a judged run would leave for the Pushgateway. */
final class PushedResults {
  static final String MACHINE = "amd64-epyc";
  static final BenchmarkKey KEY =
      new BenchmarkKey("A.parse", Mode.AVERAGE_TIME, 1, Map.of("levels", "20"));

  private PushedResults() {}

  static String slower(String suite, Instant start) {
    return text(suite, start, Verdict.REGRESSED, RunVerdict.REGRESSED, 120);
  }

  static String asBefore(String suite, Instant start) {
    return text(suite, start, Verdict.UNCHANGED, RunVerdict.PASS, 100);
  }

  private static String text(
      String suite, Instant start, Verdict verdict, RunVerdict run, double nanos) {
    Comparison comparison =
        new Comparison(
            KEY,
            Metric.TIME,
            verdict,
            Optional.of(new Centre(100, OptionalDouble.empty(), 5)),
            Optional.of(new Centre(nanos, OptionalDouble.empty(), 5)),
            "ns/op",
            OptionalDouble.of(nanos - 100),
            Optional.empty(),
            10,
            OptionalDouble.empty(),
            List.of());
    return MetricsReport.render(
        new Report(run, 10, 1, List.of(comparison), List.of(), List.of()),
        new JudgedRun(suite, MACHINE, start));
  }
}
