package io.mexcbench.cli;

import io.mexcbench.load.endurance.EnduranceResult;
import io.mexcbench.load.endurance.EnduranceSample;
import io.mexcbench.load.endurance.Holding;
import io.mexcbench.load.live.StressResult;
import io.mexcbench.load.pace.LoadVerdict;
import io.mexcbench.load.search.Step;
import io.mexcbench.load.trend.LeakJudgement;
import io.mexcbench.report.LoadReport;
import io.mexcbench.report.LoadReport.Check;
import io.mexcbench.report.LoadReport.Fact;
import io.mexcbench.report.LoadReport.Phase;
import io.mexcbench.report.LoadReport.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What load tests came to, as reports take it. */
final class LoadReports {
  static final String COMPLETE = "complete";
  static final String PARTIAL = "partial";
  static final String STRESS = "stress test";
  static final String UNFINISHED = "the test had not come to its end";

  private static final double NANOS_PER_SECOND = 1e9;
  private static final double NANOS_PER_MILLI = 1e6;

  private LoadReports() {}

  /** Of a load test, whose searches were so many, or of as much of it as has been. */
  static LoadReport of(
      LoadSetup setup,
      String state,
      LoadFindings findings,
      LoadVerdict verdict,
      String doubt,
      LiveSeries series) {
    Histogram response = new Histogram(3);
    Histogram service = new Histogram(3);
    findings.steps().stream()
        .filter(Step::isKept)
        .forEach(
            step -> {
              response.add(step.all().responses().response());
              service.add(step.all().responses().service());
            });
    List<Fact> facts = setup.facts();
    facts.addAll(findings.facts());
    return new LoadReport(
        setup.nameOfLoadTest(findings.isRepeated()),
        verdict.name(),
        state,
        LoadRun.environment(),
        doubt,
        facts,
        findings.checks().stream().map(LoadRun::check).toList(),
        findings.steps().stream().map(LoadReports::step).toList(),
        List.of(),
        series.series(),
        LoadRun.percentiles(response, service));
  }

  private static LoadReport.Step step(Step step) {
    return new LoadReport.Step(
        step.perSecond(),
        step.all().donePerSecond(),
        LoadText.millis(step, true),
        LoadText.millis(step, false),
        step.verdict().name(),
        LoadText.found(step));
  }

  /** Of a test of which there is nothing to say yet but what happened over time. */
  static LoadReport unfinished(String test, List<Fact> facts, LiveSeries series) {
    return new LoadReport(
        test,
        LoadVerdict.INVALID.name(),
        PARTIAL,
        LoadRun.environment(),
        UNFINISHED,
        facts,
        List.of(),
        List.of(),
        List.of(),
        series.series(),
        List.of());
  }

  static LoadReport of(
      LoadSetup setup, StressResult result, List<Phase> phases, LiveSeries series) {
    List<Fact> facts = setup.facts();
    facts.add(new Fact("failure mode", result.mode().words()));
    facts.add(new Fact("recovery", result.recovery().words()));
    facts.add(
        new Fact(
            "least time that the queue could take to empty",
            LoadText.text("%.1f s", result.drainNanos() / NANOS_PER_SECOND)));
    return new LoadReport(
        setup.named(STRESS),
        result.verdict().name(),
        COMPLETE,
        LoadRun.environment(),
        result.doubt(),
        facts,
        result.checks().stream().map(LoadRun::check).toList(),
        List.of(),
        phases,
        series.series(),
        LoadRun.percentiles(
            result.all().responses().response(), result.all().responses().service()));
  }

  static LoadReport of(String test, EnduranceResult result, List<Series> more) {
    List<Series> series = new ArrayList<>(series(result));
    series.addAll(more);
    Histogram all = new Histogram(3);
    result.samples().forEach(sample -> all.add(sample.took()));
    EnduranceSample last = result.samples().get(result.samples().size() - 1);
    return new LoadReport(
        test,
        result.verdict().name(),
        result.isComplete() ? COMPLETE : PARTIAL,
        LoadRun.environment(),
        result.doubt(),
        List.of(
            new Fact("messages", LoadText.text("%,d", last.messages())),
            new Fact("lasted", LoadText.text("%,.1f s", last.seconds()))),
        checks(result),
        List.of(),
        List.of(),
        series,
        LoadRun.percentiles(all, all));
  }

  static List<Check> checks(EnduranceResult result) {
    List<Check> checks = new ArrayList<>();
    new TreeMap<>(result.leaks())
        .forEach(
            (holding, judgement) ->
                checks.add(
                    leak(holding, judgement, holding == Holding.HEAP ? result.cause() : "")));
    checks.add(
        new Check(
            "no slower at the end than at first",
            !result.drift().isTooMuch(),
            result.drift().isKnown()
                ? LoadText.text(
                    "p99 of the last third %.4g ms, of the first %.4g ms: x %.2f, of 1.1 that are"
                        + " allowed",
                    result.drift().lastNanos().orElseThrow() / NANOS_PER_MILLI,
                    result.drift().firstNanos().orElseThrow() / NANOS_PER_MILLI,
                    result.drift().ratio())
                : "too few messages to say"));
    return checks;
  }

  private static Check leak(Holding holding, LeakJudgement judgement, String cause) {
    return new Check(
        "no leak: " + holding.words(),
        !judgement.isLeak(),
        LoadText.text(
            "%s; z %.2f, slope %.3g %s a message, of %d samples%s",
            judgement.verdict().words(),
            judgement.trend().z(),
            judgement.trend().slope(),
            holding.unit().isEmpty() ? holding.words() : holding.unit(),
            judgement.samples(),
            cause.isEmpty() ? "" : "; what has grown: " + cause));
  }

  private static List<Series> series(EnduranceResult result) {
    List<Double> seconds = result.samples().stream().map(EnduranceSample::seconds).toList();
    List<Series> series = new ArrayList<>();
    for (Map.Entry<Holding, LeakJudgement> each : new TreeMap<>(result.leaks()).entrySet()) {
      series.add(
          new Series(
              each.getKey().words(),
              each.getKey().unit(),
              seconds,
              result.samples().stream().map(one -> one.held().get(each.getKey())).toList()));
    }
    series.add(
        new Series(
            "p99 of a message",
            "ms",
            seconds,
            result.samples().stream()
                .map(one -> one.took().getValueAtPercentile(99) / NANOS_PER_MILLI)
                .toList()));
    return series;
  }
}
