package io.mexcbench.report;

import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import java.util.function.Predicate;

/** Verdicts in words: of one comparison, and of the run in one line. */
final class VerdictText {
  private final Report report;
  private final ReportContext context;

  VerdictText(Report report, ReportContext context) {
    this.report = report;
    this.context = context;
  }

  static String word(Comparison one) {
    return switch (one.verdict()) {
      case REGRESSED -> "REGRESSED (limit " + limit(one) + ")";
      case MISSING -> "MISSING";
      case IMPROVED -> "improved";
      case UNCHANGED -> "unchanged";
      case INCONCLUSIVE -> "inconclusive" + sees(one);
      case NEW -> "new";
      case INCOMPARABLE -> "not comparable";
    };
  }

  private static String limit(Comparison one) {
    String percent = Figures.percent(one.thresholdPercent());
    return one.metric() == Metric.ALLOCATION
        ? percent + " or " + Figures.limitInBytes(Thresholds.ALLOCATION_BYTES)
        : percent;
  }

  private static String sees(Comparison one) {
    return one.detectablePercent().isPresent()
        ? " (sees " + Figures.change(one.detectablePercent().getAsDouble()) + ")"
        : "";
  }

  String line() {
    return report.verdict()
        + ": "
        + switch (report.verdict()) {
          case PASS, INCONCLUSIVE ->
              "none of " + benchmarks() + " regressed against " + baseline() + open();
          case REGRESSED -> worse() + " against " + baseline();
          case INVALID -> "the controls failed, nothing can be concluded against " + baseline();
          case INCOMPARABLE ->
              report.commonKeys() == 0
                  ? "no benchmark in common with " + baseline()
                  : notCounting() + " against " + baseline();
          case INCOMPLETE -> "the run was not finished, nothing was judged against " + baseline();
        }
        + "."
        + context.reportPath().map(path -> " Report: " + path).orElse("");
  }

  /** What a reader of "none regressed" must not overlook. */
  private String open() {
    return openPart(keys(one -> one.verdict() == Verdict.INCONCLUSIVE), "could not be decided")
        + openPart(keys(one -> isIncomparable(one) && Summary.isShown(one)), "not comparable")
        + openPart(keys(one -> isIncomparable(one) && !Summary.isShown(one)), "not judged by time");
  }

  private static boolean isIncomparable(Comparison one) {
    return one.verdict() == Verdict.INCOMPARABLE && one.metric() == Metric.TIME;
  }

  private static String openPart(long count, String what) {
    return count == 0 ? "" : ", " + count + " " + what;
  }

  /** What was judged is void where the run or its baseline is not what it should be. */
  private String notCounting() {
    boolean isAnyJudged =
        keys(one -> one.verdict() != Verdict.INCOMPARABLE && one.verdict() != Verdict.NEW) > 0;
    return isAnyJudged
        ? "none of " + benchmarks() + " regressed, but that proves nothing"
        : "nothing could be judged";
  }

  private String worse() {
    long regressed = keys(one -> one.verdict() == Verdict.REGRESSED);
    long missing = keys(one -> one.verdict() == Verdict.MISSING);
    String regressedText = regressed + " of " + benchmarks() + " regressed";
    if (missing == 0) {
      return regressedText;
    }
    return regressed == 0
        ? missing + " of " + benchmarks() + " missing"
        : regressedText + " and " + missing + " missing";
  }

  private String benchmarks() {
    long count = keys(one -> true);
    return count + (count == 1 ? " benchmark" : " benchmarks");
  }

  private long keys(Predicate<Comparison> condition) {
    return report.comparisons().stream().filter(condition).map(Comparison::key).distinct().count();
  }

  private String baseline() {
    return context.baselineTitle();
  }
}
