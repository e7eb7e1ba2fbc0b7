package io.mexcbench.baseline;

import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.Thresholds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what a result would make of the baseline of its environment, or why it must not. */
public final class BaselineUpdate {
  /** Measures what may become a baseline: every benchmark alike, whatever the forks show. */
  public static final String RECORD_COMMAND = "mvn verify -Pbench -Dbench.args=--record";

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
              + " has no baseline that a session could be added to; update without --session");
    }
    MergedBaseline merged = new BaselineMerge(old, result, selected, request).merge();
    UpdateJudgement judgement =
        old.isPresent()
            ? judge(old.get(), result, selected, request)
            : UpdateJudgement.ofFirst(result);
    return new UpdatePlan(
        judgement.changes(selected, merged, request.addsSession()),
        merged.keptKeys(),
        notes(run, old, merged, request),
        merged.jmhJson(),
        merged.run(),
        provenance(old, selected, merged.removed(), judgement.accepted(), request));
  }

  private UpdateJudgement judge(
      Baseline old, Baseline result, SortedSet<BenchmarkKey> selected, UpdateRequest request)
      throws BaselineException {
    UpdateJudgement judgement = UpdateJudgement.of(old, result, thresholds);
    SortedSet<BenchmarkKey> judged = new TreeSet<>(selected);
    if (request.addsSession() && isSameCode(old.run().orElseThrow(), result.run().orElseThrow())) {
      judged.retainAll(old.keys());
      judged.removeIf(key -> isOfLastUpdate(old, key));
    }
    return judged.isEmpty() ? judgement : judgement.requireAcceptable(judged, request);
  }

  /** A session of the same code may be slower: that variance is what sessions are recorded for. */
  private boolean isSameCode(RunRecord before, RunRecord now) throws BaselineException {
    return !before.isDirty()
        && !now.isDirty()
        && (before.gitRevision().equals(now.gitRevision())
            || store.isSameCode(before.gitRevision(), now.gitRevision()));
  }

  /** The revision of a baseline is that of its last update, which need not have had every key. */
  private static boolean isOfLastUpdate(Baseline baseline, BenchmarkKey key) {
    RunRecord run = baseline.run().orElseThrow();
    Stream<List<Session>> layouts =
        Stream.concat(Stream.of(run.sessions()), run.sessionsByKey().values().stream());
    Instant newest = NewSession.newest(layouts.flatMap(List::stream).toList());
    return NewSession.newest(run.sessionsOf(key.toString())).equals(newest);
  }

  private List<String> notes(
      RunRecord run, Optional<Baseline> old, MergedBaseline merged, UpdateRequest request)
      throws BaselineException {
    UpdateNotes notes = new UpdateNotes();
    Optional<RunRecord> before = old.flatMap(Baseline::run);
    notes.addUncommitted(run);
    if (!request.addsSession()) {
      notes.addFirstSession(run, before);
    } else if (!isSameCode(before.orElseThrow(), run)) {
      notes.addOtherCode(before.orElseThrow());
    }
    Baseline updated = merged.asBaseline();
    try {
      notes.addDrift(store.history().driftOf(updated, thresholds));
    } catch (BaselineException unknown) {
      notes.addUnknownDrift(unknown);
    }
    return notes.all();
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
}
