package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineRevision;
import io.mexcbench.baseline.CopiedFigures;
import io.mexcbench.baseline.Doubts;
import io.mexcbench.baseline.TamperCheck;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.ControlCheck;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a report must say, or must not claim, for reasons that do not lie in the figures. */
final class SuiteDoubts {
  private final Baseline baseline;
  private final Baseline candidate;
  private final Optional<BaselineRevision> revision;
  private final Optional<TamperCheck> tamperCheck;
  private final List<Warning> baselineDoubts;

  SuiteDoubts(
      Baseline baseline,
      Baseline candidate,
      Optional<BaselineRevision> revision,
      Optional<TamperCheck> tamperCheck,
      List<Warning> baselineDoubts) {
    this.baseline = baseline;
    this.candidate = candidate;
    this.revision = revision;
    this.tamperCheck = tamperCheck;
    this.baselineDoubts = List.copyOf(baselineDoubts);
  }

  Report addTo(Report report, boolean isOnTheSameMachine) {
    Doubts doubts = doubts();
    List<Warning> warnings = new ArrayList<>(report.warnings());
    if (isOnTheSameMachine) {
      warnings.addAll(machineWarnings());
    }
    missing(report).ifPresent(warnings::add);
    swapped().ifPresent(warnings::add);
    warnings.addAll(doubts.notes());
    warnings.addAll(doubts.objections());
    warnings.addAll(baselineDoubts);
    BaselineDoubts.slack(report).ifPresent(warnings::add);
    Optional<ControlCheck> copied =
        CopiedFigures.check(baseline.measurements(), candidate.measurements());
    return new Report(
        verdict(report.verdict(), copied.isPresent(), !doubts.objections().isEmpty()),
        report.thresholdPercent(),
        report.commonKeys(),
        report.comparisons(),
        Stream.concat(report.controls().stream(), copied.stream()).toList(),
        warnings);
  }

  /** A slowdown that was found stays found; that none was found may prove nothing. */
  private static RunVerdict verdict(
      RunVerdict ofFigures, boolean areFiguresCopied, boolean isObjectedTo) {
    if (areFiguresCopied) {
      return RunVerdict.INVALID;
    }
    return switch (ofFigures) {
      case PASS, INCONCLUSIVE -> isObjectedTo ? RunVerdict.INCOMPARABLE : ofFigures;
      case REGRESSED, INVALID, INCOMPARABLE, INCOMPLETE -> ofFigures;
    };
  }

  private Doubts doubts() {
    try {
      return tamperCheck.isPresent() ? tamperCheck.get().doubts(candidate.run()) : Doubts.none();
    } catch (BaselineException e) {
      throw new UserFailure(ExitCode.USAGE, e.getMessage(), e);
    }
  }

  private List<Warning> machineWarnings() {
    if (baseline.run().isEmpty() || candidate.run().isEmpty()) {
      return List.of();
    }
    return candidate.run().get().machine().warningsAgainst(baseline.run().get().machine()).stream()
        .map(one -> new Warning(one.text(), one.remedy()))
        .toList();
  }

  private Optional<Warning> missing(Report report) {
    String names =
        report.comparisons().stream()
            .filter(one -> one.verdict() == Verdict.MISSING)
            .map(Comparison::key)
            .map(BenchmarkKey::toString)
            .collect(Collectors.joining(", "));
    return revision.isEmpty() || names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Warning(
                "the baseline of "
                    + revision.get().title()
                    + " holds what was not measured: "
                    + names,
                "a change that deletes, renames, narrows or no longer gates a benchmark is still"
                    + " judged by it: restore it, or let its baseline be taken out first"));
  }

  private Optional<Warning> swapped() {
    Optional<Instant> before = baseline.run().flatMap(SuiteDoubts::began);
    Optional<Instant> after = candidate.run().flatMap(SuiteDoubts::began);
    return before.isPresent() && after.isPresent() && after.get().isBefore(before.get())
        ? Optional.of(
            new Warning(
                "the candidate was measured before the baseline",
                "see whether --baseline and --candidate are mixed up, or measure again"))
        : Optional.empty();
  }

  private static Optional<Instant> began(RunRecord run) {
    return run.sessions().stream().map(Session::date).min(Instant::compareTo);
  }
}
