package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.KeyChange;
import io.mexcbench.baseline.UpdatePlan;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.report.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the baseline commands print. */
final class BaselineTable {
  private static final String NOTHING = "-";

  private BaselineTable() {}

  /** Every change old -> new, a line that counts them, and what the owner should know. */
  static String ofPlan(UpdatePlan plan, Path run) {
    List<List<String>> rows = new ArrayList<>();
    boolean addsSession =
        plan.changes().stream().anyMatch(one -> one.kind() == KeyChange.Kind.SESSION_ADDED);
    rows.add(List.of("Benchmark", "old", addsSession ? "session" : "new", "change", "B/op", ""));
    plan.changes().forEach(change -> rows.add(row(change)));
    StringBuilder text = new StringBuilder(TextTable.of(rows));
    text.append(counts(plan)).append(" from ").append(Printable.line(run.toString())).append('\n');
    plan.provenance()
        .accepted()
        .forEach((key, why) -> text.append("accepted: " + Printable.line(key + ": " + why) + "\n"));
    plan.notes().forEach(note -> text.append("note: ").append(Printable.line(note)).append('\n'));
    return text.toString();
  }

  /** One line an environment. */
  static String ofStore(BaselineStore store, Path folder) throws BaselineException {
    List<String> ids = store.ids();
    if (ids.isEmpty()) {
      return folder
          + " holds no baseline yet. To record one: mvn verify -Pbench, then"
          + " scripts/update-baselines --reason \"...\"\n";
    }
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Environment", "keys", "sessions", "recorded", "revision", "reason"));
    for (String id : ids) {
      rows.add(row(id, store.find(id).orElseThrow()));
    }
    return TextTable.of(rows);
  }

  private static List<String> row(String id, Baseline baseline) {
    RunRecord run = baseline.run().orElseThrow();
    String revision = run.gitRevision();
    return List.of(
        id,
        Integer.toString(baseline.measurements().size()),
        Integer.toString(run.sessions().size()),
        run.sessions().get(run.sessions().size() - 1).date().toString(),
        revision.substring(0, Math.min(7, revision.length())) + (run.isDirty() ? "-dirty" : ""),
        baseline.provenance().orElseThrow().reason());
  }

  private static List<String> row(KeyChange change) {
    return List.of(
        name(change.key()),
        change.before().map(KeyChange.Figures::timeText).orElse(NOTHING),
        change.after().map(KeyChange.Figures::timeText).orElse(NOTHING),
        change.changePercent().isPresent()
            ? percent(change.changePercent().getAsDouble())
            : NOTHING,
        allocations(change),
        word(change));
  }

  /** Without the minus sign of a zero. */
  private static String percent(double percent) {
    return String.format(Locale.ROOT, "%+.1f %%", Math.rint(10 * percent) / 10 + 0.0);
  }

  private static String name(BenchmarkKey key) {
    return (key.shortName() + " " + key.paramsText()).strip();
  }

  private static String allocations(KeyChange change) {
    List<String> sides =
        Stream.of(change.before(), change.after())
            .flatMap(Optional::stream)
            .map(figures -> bytes(figures.allocation()))
            .distinct()
            .toList();
    return String.join(" -> ", sides);
  }

  private static String bytes(OptionalDouble allocation) {
    return allocation.isPresent()
        ? String.format(Locale.ROOT, "%.0f", allocation.getAsDouble())
        : NOTHING;
  }

  private static String word(KeyChange change) {
    String word =
        switch (change.kind()) {
          case ADDED -> "new";
          case REPLACED -> "";
          case SESSION_ADDED -> sessions(change.sessionForks());
          case REMOVED -> "removed";
        };
    return change.isAccepted() ? (word + " accepted").strip() : word;
  }

  private static String sessions(List<Integer> forks) {
    int sum = forks.stream().mapToInt(Integer::intValue).sum();
    return "now %d sessions, %d forks".formatted(forks.size(), sum);
  }

  private static String counts(UpdatePlan plan) {
    String changes =
        plan.changes().stream()
            .collect(Collectors.groupingBy(KeyChange::kind, Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getValue() + " " + verb(entry.getKey()))
            .collect(Collectors.joining(", "));
    return plan.keptKeys() > 0 ? changes + ", " + plan.keptKeys() + " kept" : changes;
  }

  private static String verb(KeyChange.Kind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case REPLACED -> "replaced";
      case SESSION_ADDED -> "given a further session";
      case REMOVED -> "removed";
    };
  }
}
