package io.mexcbench.baseline;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Controls;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The old baseline and the result side by side, judged by the gate. */
final class UpdateJudgement {
  private final Map<BenchmarkKey, Measurement> before;
  private final Map<BenchmarkKey, Measurement> after;
  private final Map<BenchmarkKey, Comparison> times;
  private final SortedSet<BenchmarkKey> accepted;
  private final Optional<Report> report;
  private final Map<BenchmarkKey, String> changed;

  private UpdateJudgement(
      Map<BenchmarkKey, Measurement> before,
      Map<BenchmarkKey, Measurement> after,
      Optional<Report> report,
      Map<BenchmarkKey, String> changed,
      SortedSet<BenchmarkKey> accepted) {
    this.before = before;
    this.after = after;
    this.report = report;
    this.changed = changed;
    this.accepted = accepted;
    this.times = new TreeMap<>();
    report.stream()
        .flatMap(judged -> judged.comparisons().stream())
        .filter(comparison -> comparison.metric() == Metric.TIME)
        .forEach(comparison -> times.put(comparison.key(), comparison));
  }

  /** Nothing to judge: there was no baseline. */
  static UpdateJudgement ofFirst(Baseline result) {
    return new UpdateJudgement(
        Map.of(), byKey(result), Optional.empty(), Map.of(), new TreeSet<>());
  }

  /** The gate as a run of the suite meets it; what the result leaves out is not missing here. */
  static UpdateJudgement of(Baseline old, Baseline result, Thresholds thresholds) {
    Map<BenchmarkKey, Measurement> after = byKey(result);
    Map<BenchmarkKey, String> changed = ChangedBenchmarks.between(old, result);
    GateOptions options =
        GateOptions.ofSuite(thresholds).withSelected(after::containsKey).withIncomparable(changed);
    Report report = Gate.compare(old.measurements(), result.measurements(), options);
    return new UpdateJudgement(byKey(old), after, Optional.of(report), changed, new TreeSet<>());
  }

  SortedSet<BenchmarkKey> accepted() {
    return accepted;
  }

  /** Knows which regressions were accepted, or fails with those that were not. */
  UpdateJudgement requireAcceptable(SortedSet<BenchmarkKey> selected, UpdateRequest request)
      throws BaselineException {
    requireControls(report.orElseThrow());
    List<Comparison> worse =
        report.stream()
            .flatMap(judged -> judged.comparisons().stream())
            .filter(comparison -> comparison.verdict() == Verdict.REGRESSED)
            .filter(comparison -> selected.contains(comparison.key()))
            .toList();
    List<String> refused =
        worse.stream()
            .filter(comparison -> !request.accepts(comparison.key()))
            .map(UpdateJudgement::text)
            .toList();
    if (!refused.isEmpty()) {
      throw new BaselineException(
          "the result is worse than the baseline: "
              + String.join("; ", refused)
              + "; repair it, or accept it knowingly with --accept KEY_REGEX");
    }
    SortedSet<BenchmarkKey> taken =
        worse.stream().map(Comparison::key).collect(Collectors.toCollection(TreeSet::new));
    return new UpdateJudgement(before, after, report, changed, taken);
  }

  /** The result against itself: only its controls can fail, and they need no baseline for that. */
  static void requireSentinel(Baseline result, Thresholds thresholds) throws BaselineException {
    requireControls(
        Gate.compare(
            result.measurements(), result.measurements(), GateOptions.ofSuite(thresholds)));
  }

  private static void requireControls(Report report) throws BaselineException {
    if (report.verdict() == RunVerdict.INVALID) {
      throw new BaselineException(
          "the controls of the result fail: "
              + report.controls().stream()
                  .filter(control -> !control.holds())
                  .map(control -> control.name() + ": " + control.text())
                  .collect(Collectors.joining(", "))
              + "; run again on a quiet machine, and if this machine stays as it is,"
              + " delete the baseline's folder and record it anew");
    }
  }

  List<KeyChange> changes(
      SortedSet<BenchmarkKey> selected, MergedBaseline merged, boolean addsSession) {
    SortedSet<BenchmarkKey> all = new TreeSet<>(selected);
    all.addAll(merged.removed());
    return all.stream().map(key -> change(key, merged, addsSession)).toList();
  }

  private KeyChange change(BenchmarkKey key, MergedBaseline merged, boolean addsSession) {
    boolean isRemoved = merged.removed().contains(key);
    Optional<Comparison> time = Optional.ofNullable(times.get(key));
    return new KeyChange(
        key,
        kind(key, merged.removed(), addsSession),
        figures(before, key, time.flatMap(comparison -> centre(comparison, true))),
        isRemoved
            ? Optional.empty()
            : figures(after, key, time.flatMap(comparison -> centre(comparison, false))),
        time.map(Comparison::changePercent).orElseGet(() -> changeOfControl(key)),
        accepted.contains(key),
        isRemoved ? List.of() : SessionLayout.forksOf(merged.run().sessionsOf(key.toString())));
  }

  /** The gate leaves the controls out, but they show best how far the machine has moved. */
  private OptionalDouble changeOfControl(BenchmarkKey key) {
    boolean isOnBothSides = before.containsKey(key) && after.containsKey(key);
    if (!Controls.isControl(key) || !isOnBothSides || changed.containsKey(key)) {
      return OptionalDouble.empty();
    }
    double now = Centres.time(after.get(key)).value();
    return OptionalDouble.of(100 * (now / Centres.time(before.get(key)).value() - 1));
  }

  private KeyChange.Kind kind(BenchmarkKey key, Set<BenchmarkKey> removed, boolean addsSession) {
    if (removed.contains(key)) {
      return KeyChange.Kind.REMOVED;
    }
    if (!before.containsKey(key)) {
      return KeyChange.Kind.ADDED;
    }
    return addsSession ? KeyChange.Kind.SESSION_ADDED : KeyChange.Kind.REPLACED;
  }

  /** The gate's centre where the percentage comes from it; else JMH's own. */
  private static Optional<KeyChange.Figures> figures(
      Map<BenchmarkKey, Measurement> side, BenchmarkKey key, Optional<KeyChange.Figures> judged) {
    return Optional.ofNullable(side.get(key))
        .map(
            measurement -> {
              KeyChange.Figures time = judged.orElseGet(() -> unjudged(measurement));
              return new KeyChange.Figures(time.time(), time.unit(), measurement.allocation());
            });
  }

  private static KeyChange.Figures unjudged(Measurement one) {
    return Controls.isControl(one.key())
        ? new KeyChange.Figures(Centres.time(one).value(), "ns/op", OptionalDouble.empty())
        : new KeyChange.Figures(one.score(), one.unit(), OptionalDouble.empty());
  }

  /** Only where both sides have one: two centres of different kinds cannot be compared by eye. */
  private static Optional<KeyChange.Figures> centre(Comparison time, boolean isBefore) {
    if (time.baseline().isEmpty() || time.candidate().isEmpty()) {
      return Optional.empty();
    }
    double value = (isBefore ? time.baseline() : time.candidate()).get().value();
    return Optional.of(new KeyChange.Figures(value, time.unit(), OptionalDouble.empty()));
  }

  private static String text(Comparison comparison) {
    String metric = comparison.metric().name().toLowerCase(Locale.ROOT);
    return comparison.key()
        + " "
        + metric
        + " "
        + sideText(comparison, true)
        + " -> "
        + sideText(comparison, false);
  }

  private static String sideText(Comparison comparison, boolean isBefore) {
    return centre(comparison, isBefore).map(KeyChange.Figures::timeText).orElse("-");
  }

  private static Map<BenchmarkKey, Measurement> byKey(Baseline baseline) {
    return baseline.measurements().stream()
        .collect(Collectors.toMap(Measurement::key, Function.identity()));
  }
}
