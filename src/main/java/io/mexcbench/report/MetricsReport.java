package io.mexcbench.report;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The report as metrics of the last run, in a text that a Pushgateway, a textfile collector and a
 * reader of OpenMetrics take alike: gauges only, no times of samples. The alerts on benchmarks are
 * written for it.
 *
 * <p>A run that proves nothing says so, and nothing of its comparisons.
 */
public final class MetricsReport {
  /** Name of its file in the folder of a run. */
  public static final String FILE = "metrics.prom";

  private static final MathContext DIGITS = new MathContext(6);
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private MetricsReport() {}

  /** Lines that end in {@code \n}, the last of which says that it is the last. */
  public static String render(Report report, JudgedRun run) {
    Map<String, String> whose = Map.of("environment", run.environmentId(), "suite", run.suite());
    List<Comparison> proven = isVoid(report.verdict()) ? List.of() : report.comparisons();
    return family(
            "mexcbench_run_timestamp_seconds",
            "When the last run began, in seconds since 1970.",
            List.of(sample(whose, Long.toString(run.start().getEpochSecond()))))
        + family(
            "mexcbench_run_verdict",
            "Always 1; the verdict of the last run is in the label.",
            List.of(sample(with(whose, Map.of("verdict", report.verdict().name())), "1")))
        + family(
            "mexcbench_comparison_verdict",
            "Always 1; what became of the benchmark against its baseline is in the label.",
            proven.stream().map(one -> verdict(whose, one)).toList())
        + family(
            "mexcbench_comparison_change_ratio",
            "Change against the baseline; above 0 is slower or more.",
            proven.stream()
                .filter(one -> one.changePercent().isPresent())
                .map(one -> change(whose, one))
                .toList())
        + "# EOF\n";
  }

  private static boolean isVoid(RunVerdict verdict) {
    return verdict == RunVerdict.INVALID || verdict == RunVerdict.INCOMPLETE;
  }

  private static String family(String name, String help, List<String> samples) {
    if (samples.isEmpty()) {
      return "";
    }
    return samples.stream()
        .map(sample -> name + sample)
        .collect(
            Collectors.joining(
                "", "# HELP %1$s %2$s\n# TYPE %1$s gauge\n".formatted(name, help), ""));
  }

  private static String verdict(Map<String, String> whose, Comparison one) {
    return sample(with(of(whose, one), Map.of("verdict", one.verdict().name())), "1");
  }

  private static String change(Map<String, String> whose, Comparison one) {
    BigDecimal percent = BigDecimal.valueOf(one.changePercent().orElseThrow());
    return sample(
        of(whose, one), percent.divide(PERCENT).round(DIGITS).stripTrailingZeros().toPlainString());
  }

  private static Map<String, String> of(Map<String, String> whose, Comparison one) {
    BenchmarkKey key = one.key();
    return with(
        whose,
        Map.of(
            "benchmark", key.benchmark(),
            "mode", key.mode().label(),
            "threads", Integer.toString(key.threads()),
            "params", key.paramsText(),
            "metric", name(one.metric())));
  }

  private static String name(Metric metric) {
    return metric.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }

  /** A label without a value is the same as none. */
  private static String sample(Map<String, String> labels, String value) {
    return new TreeMap<>(labels)
        .entrySet().stream()
            .filter(label -> !label.getValue().isEmpty())
            .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
            .collect(Collectors.joining(",", "{", "} " + value + "\n"));
  }

  private static String escaped(String text) {
    return Printable.line(text).replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
