package io.mexcbench.revision;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import io.mexcbench.run.Judgement;
import io.mexcbench.run.MeasuredPair;
import io.mexcbench.run.PairJudge;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Judges two arms as a run is judged against a baseline, but for what only a baseline has: both
 * were measured in one session, and fresh forks are held against fresh forks.
 */
public final class RevisionGate implements PairJudge {
  private final Thresholds thresholds;
  private final SuitePair suites;

  public RevisionGate(Thresholds thresholds, SuitePair suites) {
    this.thresholds = thresholds;
    this.suites = suites;
  }

  @Override
  public Judgement judge(RunRecord run, MeasuredPair soFar) {
    return Judgement.of(report(run, soFar));
  }

  /** The judgement with what was not measured, and why. */
  public Report report(RunRecord run, MeasuredPair pair) {
    Map<BenchmarkKey, Integer> confirmedFrom = new TreeMap<>();
    for (Measurement one : pair.head()) {
      Optional.ofNullable(run.confirmedFrom().get(one.key().toString()))
          .ifPresent(fork -> confirmedFrom.put(one.key(), fork));
    }
    GateOptions options =
        GateOptions.ofSuite(thresholds)
            .withAdaptiveCandidate(new Looks(run.looks()), confirmedFrom)
            .withInterleavedSides();
    return withUnmeasured(
        Gate.compare(withoutFailed(pair.base(), pair), withoutFailed(pair.head(), pair), options),
        pair);
  }

  private static List<Measurement> withoutFailed(List<Measurement> side, MeasuredPair pair) {
    return side.stream().filter(one -> !pair.failed().containsKey(one.key())).toList();
  }

  /** Behind what is slower, before the rest. */
  private Report withUnmeasured(Report report, MeasuredPair pair) {
    List<Comparison> unmeasured = new ArrayList<>();
    suites.missing().forEach(key -> unmeasured.add(unmeasured(key, Verdict.MISSING, List.of())));
    pair.failed()
        .forEach(
            (key, failure) ->
                unmeasured.add(unmeasured(key, Verdict.INCOMPARABLE, List.of(warning(failure)))));
    suites.added().forEach(key -> unmeasured.add(unmeasured(key, Verdict.NEW, List.of())));
    List<Comparison> measured = report.comparisons();
    int slower = (int) measured.stream().filter(one -> one.verdict() == Verdict.REGRESSED).count();
    return new Report(
        verdict(report),
        report.thresholdPercent(),
        report.commonKeys(),
        Stream.of(
                measured.subList(0, slower), unmeasured, measured.subList(slower, measured.size()))
            .flatMap(List::stream)
            .toList(),
        report.controls(),
        Stream.concat(report.warnings().stream(), suites.warnings().stream()).toList());
  }

  /** A change must not take a gated benchmark out of its own judgement. */
  private RunVerdict verdict(Report report) {
    return suites.isGatedMissing() && report.verdict() != RunVerdict.INVALID
        ? RunVerdict.REGRESSED
        : report.verdict();
  }

  private static Warning warning(MeasuredPair.Failure failure) {
    return new Warning(
        "not comparable: " + failure.reason(),
        failure.isLinkage()
            ? "the base's benchmark does not fit the changed code; compare its results by hand"
            : "run.log beside the report shows where; mend it and compare again");
  }

  private Comparison unmeasured(BenchmarkKey key, Verdict verdict, List<Warning> warnings) {
    return new Comparison(
        key,
        Metric.TIME,
        verdict,
        Optional.empty(),
        Optional.empty(),
        "ns/op",
        OptionalDouble.empty(),
        Optional.empty(),
        thresholds.percentFor(key),
        OptionalDouble.empty(),
        warnings);
  }
}
