package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineRevision;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.Baselines;
import io.mexcbench.baseline.ChangedBenchmarks;
import io.mexcbench.baseline.TamperCheck;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import io.mexcbench.run.BenchmarkSet;
import io.mexcbench.run.RunException;
import io.mexcbench.run.Selection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Judges a run of the suite against the baseline that fits the machine it ran on. */
final class SuiteGate {
  private final Thresholds thresholds;
  private final Optional<BaselineRevision> revision;
  private final Optional<TamperCheck> tamperCheck;
  private final Optional<Baseline> baseline;
  private final Environment environment;
  private final List<Warning> baselineDoubts;

  /** Finds the baseline of an environment, or the one that the arguments name. */
  SuiteGate(BaselineArguments arguments, OptionalDouble percent, Environment environment)
      throws BaselineException {
    BaselineStore store = new BaselineStore(arguments.folder());
    this.environment = environment;
    String source = arguments.source();
    if (BaselineRevision.isNamedBy(source)) {
      BaselineRevision named = BaselineRevision.of(arguments.folder(), source);
      this.revision = Optional.of(named);
      this.thresholds = named.thresholds(percent);
      this.tamperCheck = named.tamperCheck();
      this.baseline = Optional.of(fitting(named).orElseThrow(() -> named.absent(environment.id())));
    } else {
      this.revision = Optional.empty();
      this.thresholds = store.thresholds(source, percent);
      this.tamperCheck = Optional.empty();
      this.baseline =
          source.isEmpty() ? fitting(store) : Optional.of(store.load(source, environment.id()));
    }
    this.baselineDoubts = BaselineDoubts.of(store, environment.id(), thresholds);
  }

  /** What was compared with, as the user would name it. */
  String baselineTitle() {
    return baseline
        .map(Baseline::source)
        .orElse("the baseline, for there is none of " + environment.id());
  }

  /** What was compared with. */
  Optional<Baseline> baseline() {
    return baseline;
  }

  boolean hasBaseline() {
    return baseline.isPresent();
  }

  boolean isTimeJudged() {
    return baseline
        .map(found -> found.run().map(run -> run.environment().id().equals(environment.id())))
        .map(same -> same.orElse(true))
        .orElse(false);
  }

  private boolean isAllocationJudged() {
    return baseline
        .flatMap(Baseline::run)
        .map(run -> allocatesAlike(run.environment()))
        .orElse(true);
  }

  /**
   * The benchmarks that may not be missing. Where the baseline is a revision's, these are all that
   * it holds: a change cannot take a benchmark out of its own judgement.
   *
   * @param set what this build would select from
   * @param include what the user narrows it to
   */
  Predicate<BenchmarkKey> selected(BenchmarkSet set, Pattern include) throws RunException {
    return revision.isPresent()
        ? key -> include.matcher(key.toString()).find()
        : Selection.wanted(set, include);
  }

  /**
   * Judges.
   *
   * @param selected the keys that the run was asked for
   */
  Report judge(Baseline candidate, Predicate<BenchmarkKey> selected) {
    List<Measurement> before = baseline.map(Baseline::measurements).orElse(List.of());
    GateOptions options =
        GateOptions.ofSuite(thresholds)
            .withJudgeTime(isTimeJudged())
            .withJudgeAllocation(isAllocationJudged())
            .withSelected(selected)
            .withIncomparable(
                baseline
                    .map(found -> ChangedBenchmarks.between(found, candidate))
                    .orElse(Map.of()));
    Report report = Gate.compare(before, candidate.measurements(), withLooks(options, candidate));
    return baseline.isEmpty()
        ? report
        : new SuiteDoubts(baseline.get(), candidate, revision, tamperCheck, baselineDoubts)
            .addTo(report, isTimeJudged());
  }

  /** What was looked at while it was measured is judged at the levels of those looks. */
  private static GateOptions withLooks(GateOptions options, Baseline candidate) {
    if (candidate.run().isEmpty()) {
      return options;
    }
    RunRecord run = candidate.run().get();
    Map<BenchmarkKey, Integer> firstFreshForks = new TreeMap<>();
    for (Measurement one : candidate.measurements()) {
      Optional.ofNullable(run.confirmedFrom().get(one.key().toString()))
          .ifPresent(fork -> firstFreshForks.put(one.key(), fork));
    }
    return options.withAdaptiveCandidate(new Looks(run.looks()), firstFreshForks);
  }

  /**
   * The process's exit code. A machine without a baseline is no failure, unless one was required; a
   * baseline that nothing at all can be compared with any more is one in any case, or a touched
   * corpus would pass everything.
   */
  int exitCodeOf(Report report, GateArguments gate) {
    if (report.verdict() == RunVerdict.INCOMPARABLE && !hasBaseline()) {
      return gate.isBaselineRequired() ? ExitCode.NOT_JUDGED : ExitCode.PASS;
    }
    return report.verdict() == RunVerdict.INCOMPARABLE && isEverythingChanged(report)
        ? ExitCode.NOT_JUDGED
        : gate.exitCodeOf(report);
  }

  /** Where only the machine is another, nothing is said of the single benchmark. */
  private static boolean isEverythingChanged(Report report) {
    return report.comparisons().stream()
        .filter(one -> one.verdict() != Verdict.NEW)
        .allMatch(one -> one.verdict() == Verdict.INCOMPARABLE && !one.warnings().isEmpty());
  }

  /** This environment's own baseline, else one that allocation can be compared with. */
  private Optional<Baseline> fitting(Baselines baselines) throws BaselineException {
    Optional<Baseline> own = baselines.find(environment.id());
    if (own.isPresent()) {
      return own;
    }
    for (String id : baselines.ids()) {
      Optional<Baseline> other = baselines.find(id);
      boolean isComparable =
          other.flatMap(Baseline::run).filter(run -> allocatesAlike(run.environment())).isPresent();
      if (isComparable) {
        return other;
      }
    }
    return Optional.empty();
  }

  /** Whether the JIT compiler leaves the same to be allocated. */
  private boolean allocatesAlike(Environment other) {
    return other.architecture().equals(environment.architecture())
        && other.jdkFeature() == environment.jdkFeature()
        && other.collector().equals(environment.collector())
        && other.vmFlags().equals(environment.vmFlags());
  }
}
