package io.mexcbench.cli;

import io.mexcbench.explain.Call;
import io.mexcbench.explain.ExplainException;
import io.mexcbench.explain.Explainer;
import io.mexcbench.explain.Explanation;
import io.mexcbench.explain.Method;
import io.mexcbench.explain.Mover;
import io.mexcbench.explain.Profiler;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centre;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Metric;
import io.mexcbench.regression.Report;
import io.mexcbench.report.Causes;
import io.mexcbench.report.Explained;
import io.mexcbench.revision.Repository;
import io.mexcbench.revision.RevisionException;
import io.mexcbench.revision.RevisionPair;
import io.mexcbench.run.ProfiledForks;
import io.mexcbench.run.ResultFolder;
import io.mexcbench.run.RunException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Says of benchmarks of two revisions what moved in their code, and which commits touched it. */
final class Explaining {
  /** Each takes half a minute. */
  static final int MOST = 5;

  private static final String PROFILES = "profiles";

  private final Repository repository;
  private final RevisionPair pair;
  private final ResultFolder folder;
  private final Console console;

  Explaining(Repository repository, RevisionPair pair, ResultFolder folder, Console console) {
    this.repository = repository;
    this.pair = pair;
    this.folder = folder;
    this.console = console;
  }

  /** The verdict stands: what cannot be explained is said, and fails nothing. */
  List<Explained> explain(List<BenchmarkKey> keys, Report report, Profiler profiler) {
    Explainer explainer =
        Explainer.of(
            profiler,
            new ProfiledForks(folder, pair.suite()),
            folder.file(PROFILES),
            pair.base(),
            pair.head());
    List<BenchmarkKey> chosen = keys.subList(0, Math.min(MOST, keys.size()));
    List<Explained> explained = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      BenchmarkKey key = chosen.get(i);
      Optional<Explanation.Measured> measured = measured(report, key);
      if (measured.isEmpty()) {
        continue;
      }
      console.print("Profiling both of " + key.shortName() + " to see what moved");
      try {
        explained.add(explained(explainer.explain(i + 1, key, measured.get())));
      } catch (ExplainException | RunException e) {
        console.print(key.shortName() + " is not explained: " + e.getMessage());
      }
    }
    if (!explained.isEmpty()) {
      console.print(new Causes(explained).text().stripTrailing());
    }
    if (keys.size() > MOST) {
      console.print(
          "%d more are not profiled; choose some with --include".formatted(keys.size() - MOST));
    }
    return explained;
  }

  private static Optional<Explanation.Measured> measured(Report report, BenchmarkKey key) {
    Optional<Comparison> time = find(report, key, Metric.TIME);
    if (time.flatMap(Comparison::baseline).isEmpty()
        || time.flatMap(Comparison::candidate).isEmpty()) {
      return Optional.empty();
    }
    Optional<Comparison> bytes = find(report, key, Metric.ALLOCATION);
    return Optional.of(
        new Explanation.Measured(
            value(time, Comparison::baseline),
            value(time, Comparison::candidate),
            value(bytes, Comparison::baseline),
            value(bytes, Comparison::candidate)));
  }

  private static Optional<Comparison> find(Report report, BenchmarkKey key, Metric metric) {
    return report.comparisons().stream()
        .filter(one -> one.key().equals(key) && one.metric() == metric)
        .findFirst();
  }

  private static double value(
      Optional<Comparison> comparison, Function<Comparison, Optional<Centre>> side) {
    return comparison.flatMap(side).map(Centre::value).orElse(0.0);
  }

  private Explained explained(Explanation one) {
    Set<String> classes = new LinkedHashSet<>();
    Stream.concat(
            one.slower().stream().map(Mover::method),
            one.allocations().stream().map(site -> site.site().method()))
        .map(Method::outerClass)
        .forEach(classes::add);
    return new Explained(
        one.key(),
        one.samples().get(0),
        one.samples().get(1),
        one.isInProportion(),
        one.slower().stream().map(Explaining::moved).toList(),
        one.faster().stream().map(Explaining::moved).toList(),
        one.allocations().stream()
            .map(
                site ->
                    new Explained.Allocated(
                        site.site().method().shortName(),
                        site.site().type(),
                        site.beforeBytes(),
                        site.afterBytes()))
            .toList(),
        frame(one.key().shortName(), one.calls()),
        commits(classes));
  }

  /** None where git cannot tell, which is the least of what there is to say. */
  private List<Explained.Touched> commits(Set<String> classes) {
    try {
      return repository.thatTouched(classes, pair.baseCommit(), pair.headCommit()).stream()
          .map(commit -> new Explained.Touched(commit.id(), commit.subject()))
          .toList();
    } catch (RevisionException e) {
      console.print("The commits that changed these classes are not known: " + e.getMessage());
      return List.of();
    }
  }

  private static Explained.Moved moved(Mover mover) {
    return new Explained.Moved(
        mover.method().shortName(),
        mover.beforeNanos(),
        mover.afterNanos(),
        mover.enteredNanos(),
        mover.errorNanos());
  }

  private static Explained.CallFrame frame(String name, Call call) {
    List<Explained.CallFrame> calls = new ArrayList<>();
    for (Map.Entry<Method, Call> entry : call.calls().entrySet()) {
      calls.add(frame(entry.getKey().shortName(), entry.getValue()));
    }
    return new Explained.CallFrame(name, call.beforeNanos(), call.afterNanos(), calls);
  }
}
