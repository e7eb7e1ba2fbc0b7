package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.BaselineUpdate;
import io.mexcbench.baseline.Drift;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.regression.Verdict;
import io.mexcbench.regression.Warning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a baseline is less than one would wish for, whatever is compared with it. */
final class BaselineDoubts {
  private BaselineDoubts() {}

  /** What can be said of an environment's own baseline before anything is measured. */
  static List<Warning> of(BaselineStore store, String environmentId, Thresholds thresholds) {
    List<Warning> warnings = new ArrayList<>();
    try {
      Optional<Baseline> baseline = store.find(environmentId);
      Optional<RunRecord> run = baseline.flatMap(Baseline::run);
      if (run.isPresent() && !store.history().isPast(run.get().gitRevision())) {
        warnings.add(otherHistory(run.get()));
      }
      store
          .history()
          .drift(environmentId, thresholds)
          .map(Drift::warnings)
          .ifPresent(warnings::addAll);
    } catch (BaselineException unknown) {
      warnings.add(unknownDrift(unknown));
    }
    return warnings;
  }

  /** Room that the next slowdown would have, of benchmarks that became faster. */
  static Optional<Warning> slack(Report report) {
    List<Comparison> faster = report.verdict() == RunVerdict.INVALID ? List.of() : improved(report);
    if (faster.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Warning(
            "the baseline is stale: "
                + joined(faster, BaselineDoubts::nameAndChange, ", ")
                + " improved, and getting worse by as much would now pass",
            BaselineUpdate.RECORD_COMMAND
                + ", then scripts/update-baselines --only '"
                + joined(faster, one -> Drift.name(one.key()), "|")
                + "' --reason \"...\""));
  }

  /** Where the time improved, its tail did as well and needs no word. */
  private static List<Comparison> improved(Report report) {
    List<Comparison> all =
        report.comparisons().stream().filter(one -> one.verdict() == Verdict.IMPROVED).toList();
    Set<BenchmarkKey> inTime =
        all.stream()
            .filter(one -> one.metric() == Metric.TIME)
            .map(Comparison::key)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(one -> one.metric() != Metric.TAIL || !inTime.contains(one.key()))
        .sorted(Comparator.comparing(Comparison::key).thenComparing(Comparison::metric))
        .toList();
  }

  private static String joined(
      List<Comparison> faster, Function<Comparison, String> text, String separator) {
    return faster.stream().map(text).distinct().collect(Collectors.joining(separator));
  }

  private static String nameAndChange(Comparison one) {
    return Drift.name(one.key())
        + String.format(
            Locale.ROOT,
            " (%+.1f %% %s)",
            one.changePercent().orElse(0),
            one.metric().name().toLowerCase(Locale.ROOT));
  }

  private static Warning otherHistory(RunRecord run) {
    String revision = run.gitRevision();
    return new Warning(
        "the baseline was recorded at "
            + revision.substring(0, Math.min(7, revision.length()))
            + ", which is not in the history of what is checked out",
        "record it anew if that code was never merged as it was");
  }

  private static Warning unknownDrift(BaselineException unknown) {
    String text = unknown.getMessage();
    int remedy = text.lastIndexOf("; ");
    return new Warning(
        "how far the baseline has moved since the last release is not known: "
            + (remedy < 0 ? text : text.substring(0, remedy)),
        remedy < 0 ? "repair the repository" : text.substring(remedy + 2));
  }
}
