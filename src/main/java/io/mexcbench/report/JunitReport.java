package io.mexcbench.report;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report as JUnit XML, which CI systems show: a test case for each benchmark and metric, named
 * the same in every run, and one for each control. A slowdown is a failure, what could not be
 * judged is skipped, and a run that proves nothing is an error.
 */
public final class JunitReport {
  private static final String SUITE = "mexcbench";
  private static final String CONTROLS = "mexcbench.controls";

  private final ReportContext context;

  public JunitReport(ReportContext context) {
    this.context = context;
  }

  /** Lines that end in {@code \n}. */
  public String render(Report report) {
    boolean isVoid =
        report.verdict() == RunVerdict.INVALID || report.verdict() == RunVerdict.INCOMPLETE;
    List<JunitCase> cases =
        Stream.of(
                report.comparisons().stream().map(one -> isVoid ? voided(report, one) : of(one)),
                report.controls().stream().map(JunitReport::of),
                Stream.of(run(report, isVoid)))
            .flatMap(one -> one)
            .toList();
    String counts =
        "tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\""
            .formatted(
                cases.size(),
                count(cases, JunitCase.FAILURE),
                count(cases, JunitCase.ERROR),
                count(cases, JunitCase.SKIPPED));
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="%1$s" %2$s>
        <testsuite name="%1$s" %2$s>
        %3$s</testsuite>
        </testsuites>
        """
        .formatted(SUITE, counts, cases.stream().map(JunitCase::xml).collect(Collectors.joining()));
  }

  private static long count(List<JunitCase> cases, String outcome) {
    return cases.stream().filter(one -> one.outcome().equals(outcome)).count();
  }

  private static JunitCase of(Comparison one) {
    return caseOf(one, outcome(one.verdict()), reason(one));
  }

  /** Its figures prove nothing, so none of them is a failure. */
  private static JunitCase voided(Report report, Comparison one) {
    return caseOf(one, JunitCase.SKIPPED, "not judged: the run is " + report.verdict());
  }

  private static String outcome(Verdict verdict) {
    return switch (verdict) {
      case REGRESSED, MISSING -> JunitCase.FAILURE;
      case INCONCLUSIVE, INCOMPARABLE, NEW -> JunitCase.SKIPPED;
      case IMPROVED, UNCHANGED -> JunitCase.PASSED;
    };
  }

  private static JunitCase caseOf(Comparison one, String outcome, String reason) {
    String benchmark = one.key().benchmark();
    int method = benchmark.lastIndexOf('.');
    String name =
        Stream.of(
                benchmark.substring(method + 1),
                one.key().paramsText(),
                one.key().mode().label(),
                one.key().threads() == 1 ? "" : "threads=" + one.key().threads(),
                one.metric().name().toLowerCase(Locale.ROOT))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    String className = method < 1 ? SUITE : benchmark.substring(0, method);
    return new JunitCase(className, name, outcome, reason, figures(one));
  }

  private static String reason(Comparison one) {
    String text = Summary.change(one);
    String change = text.equals(Figures.NONE) ? "" : text + ", ";
    String word =
        one.verdict() == Verdict.MISSING ? "MISSING from the result" : VerdictText.word(one);
    return Stream.concat(Stream.of(change + word), one.warnings().stream().map(JunitReport::text))
        .collect(Collectors.joining("; "));
  }

  private static String figures(Comparison one) {
    String interval = one.interval().map(range -> " (" + Figures.interval(range) + ")").orElse("");
    return "%s: baseline %s, now %s, change %s%s"
        .formatted(
            one.metric() == Metric.ALLOCATION ? "allocation" : "time of one operation",
            Summary.centre(one.baseline(), one.unit()),
            Summary.centre(one.candidate(), one.unit()),
            Summary.change(one),
            interval);
  }

  private static String text(Warning warning) {
    return warning.text() + " (" + warning.remedy() + ")";
  }

  private static JunitCase of(ControlCheck check) {
    return new JunitCase(
        CONTROLS,
        check.name(),
        check.holds() ? JunitCase.PASSED : JunitCase.ERROR,
        check.text(),
        check.text());
  }

  private JunitCase run(Report report, boolean isVoid) {
    String verdict = new VerdictText(report, context).line();
    return new JunitCase(
        SUITE, "run", isVoid ? JunitCase.ERROR : JunitCase.PASSED, verdict, verdict);
  }
}
