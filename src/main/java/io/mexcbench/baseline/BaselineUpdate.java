package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Works out what a result would make of the baseline of its environment, or why it must not. */
public final class BaselineUpdate {
  private final BaselineStore store;
  private final Thresholds thresholds;

  public BaselineUpdate(BaselineStore store, Thresholds thresholds) {
    this.store = store;
    this.thresholds = thresholds;
  }

  /**
   * Writes nothing.
   *
   * @throws BaselineException naming what of the result is missing, too weak, worse, or does not
   *     fit the data that would be kept
   */
  public UpdatePlan plan(Baseline result, UpdateRequest request) throws BaselineException {
    RunRecord run = ResultCheck.requireWhole(result);
    UpdateJudgement.requireSentinel(result, thresholds);
    SortedSet<BenchmarkKey> selected = selected(result, request);
    Optional<Baseline> old = store.find(run.environment().id());
    if (old.isEmpty() && request.addsSession()) {
      throw new BaselineException(
          run.environment().id()
              + " has no baseline that a session could be added to; update without --add-session");
    }
    MergedBaseline merged = new BaselineMerge(old, result, selected, request).merge();
    UpdateJudgement judgement =
        old.isPresent()
            ? judge(old.get(), result, selected, request)
            : UpdateJudgement.ofFirst(result);
    return new UpdatePlan(
        judgement.changes(selected, merged.removed(), request.addsSession()),
        merged.keptKeys(),
        notes(run, old.flatMap(Baseline::run), request),
        merged.jmhJson(),
        merged.run(),
        provenance(old, selected, merged.removed(), judgement.accepted(), request));
  }

  private UpdateJudgement judge(
      Baseline old, Baseline result, SortedSet<BenchmarkKey> selected, UpdateRequest request)
      throws BaselineException {
    UpdateJudgement judgement = UpdateJudgement.of(old, result, thresholds);
    boolean measuresNoise =
        request.addsSession() && isSameCode(old.run().orElseThrow(), result.run().orElseThrow());
    return measuresNoise ? judgement : judgement.requireAcceptable(selected, request);
  }

  /** A session of the same code may be slower: that variance is what sessions are recorded for. */
  private boolean isSameCode(RunRecord before, RunRecord now) throws BaselineException {
    return !before.isDirty()
        && !now.isDirty()
        && (before.gitRevision().equals(now.gitRevision())
            || store.isSameCode(before.gitRevision(), now.gitRevision()));
  }

  /** An acceptance lasts as long as the data that it was given for. */
  private static Provenance provenance(
      Optional<Baseline> old,
      SortedSet<BenchmarkKey> selected,
      SortedSet<BenchmarkKey> removed,
      SortedSet<BenchmarkKey> accepted,
      UpdateRequest request) {
    SortedMap<String, String> reasons = new TreeMap<>();
    old.flatMap(Baseline::provenance).ifPresent(known -> reasons.putAll(known.accepted()));
    SortedSet<BenchmarkKey> gone = new TreeSet<>(removed);
    if (!request.addsSession()) {
      gone.addAll(selected);
    }
    gone.forEach(key -> reasons.remove(key.toString()));
    accepted.forEach(key -> reasons.put(key.toString(), request.reason()));
    return new Provenance(request.reason(), reasons);
  }

  private static SortedSet<BenchmarkKey> selected(Baseline result, UpdateRequest request)
      throws BaselineException {
    SortedSet<BenchmarkKey> selected =
        result.measurements().stream()
            .map(Measurement::key)
            .filter(request::selects)
            .collect(Collectors.toCollection(TreeSet::new));
    if (selected.isEmpty()) {
      throw new BaselineException(
          result.source()
              + " has no benchmark whose key matches --only; it has "
              + result.measurements().stream()
                  .map(measurement -> measurement.key().toString())
                  .collect(Collectors.joining(", ")));
    }
    return selected;
  }

  private static List<String> notes(
      RunRecord run, Optional<RunRecord> before, UpdateRequest request) {
    List<String> notes = new ArrayList<>();
    if (run.isDirty()) {
      notes.add("measured with uncommitted changes: commit them together with the baseline");
    }
    int sessions = before.map(record -> record.sessions().size()).orElse(0);
    if (sessions > 1 && !request.addsSession()) {
      notes.add(
          "one session replaces "
              + sessions
              + ": run again at another hour and add it with --add-session");
    }
    return notes;
  }
}
