package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.ChangedBenchmarks;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.MachineWarning;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Looks;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Judges a run of the suite against the baseline that fits the machine it ran on. */
final class SuiteGate {
  private final BaselineStore store;
  private final Thresholds thresholds;
  private final Optional<Baseline> baseline;
  private final Environment environment;

  /** Finds the baseline of an environment, or the one that the arguments name. */
  SuiteGate(BaselineArguments arguments, OptionalDouble percent, Environment environment)
      throws BaselineException {
    this.store = new BaselineStore(arguments.folder());
    this.environment = environment;
    String source = arguments.source();
    this.thresholds = store.thresholds(source, percent);
    this.baseline =
        source.isEmpty() ? committed() : Optional.of(store.load(source, environment.id()));
  }

  /** What was compared with, as the user would name it. */
  String baselineTitle() {
    return baseline
        .map(Baseline::source)
        .orElse("the baseline, for there is none of " + environment.id());
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
    return withWarnings(
        Gate.compare(before, candidate.measurements(), withLooks(options, candidate)), candidate);
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

  private Report withWarnings(Report report, Baseline candidate) {
    List<Warning> warnings = new ArrayList<>(report.warnings());
    if (isTimeJudged()) {
      warnings.addAll(machineWarnings(candidate));
    }
    return new Report(
        report.verdict(),
        report.thresholdPercent(),
        report.commonKeys(),
        report.comparisons(),
        report.controls(),
        warnings);
  }

  private List<Warning> machineWarnings(Baseline candidate) {
    Optional<RunRecord> before = baseline.flatMap(Baseline::run);
    if (before.isEmpty() || candidate.run().isEmpty()) {
      return List.of();
    }
    List<MachineWarning> found =
        candidate.run().get().machine().warningsAgainst(before.get().machine());
    return found.stream().map(one -> new Warning(one.text(), one.remedy())).toList();
  }

  /** This environment's own baseline, else one that allocation can be compared with. */
  private Optional<Baseline> committed() throws BaselineException {
    Optional<Baseline> own = store.find(environment.id());
    if (own.isPresent()) {
      return own;
    }
    for (String id : store.ids()) {
      Optional<Baseline> other = store.find(id);
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
