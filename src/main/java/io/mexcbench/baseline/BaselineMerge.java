package io.mexcbench.baseline;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mexcbench.environment.JmhSettings;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Measurement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Puts what a result brings beside, behind or in the place of what a baseline has. */
final class BaselineMerge {
  private static final String EVERY_SET = "all";

  private final Optional<Baseline> old;
  private final Baseline result;
  private final SortedSet<BenchmarkKey> selected;
  private final UpdateRequest request;

  /** Forks per key, growing from what remains of the old baseline to the new one. */
  private final SortedMap<BenchmarkKey, ObjectNode> entries = new TreeMap<>();

  private final SortedMap<BenchmarkKey, List<Session>> sessions = new TreeMap<>();
  private final SortedMap<String, String> classHashes = new TreeMap<>();

  /**
   * Prepares a merge.
   *
   * @param old empty for the first baseline of an environment
   * @param selected keys of the result that are to be updated
   */
  BaselineMerge(
      Optional<Baseline> old,
      Baseline result,
      SortedSet<BenchmarkKey> selected,
      UpdateRequest request) {
    this.old = old;
    this.result = result;
    this.selected = selected;
    this.request = request;
  }

  MergedBaseline merge() throws BaselineException {
    SortedMap<BenchmarkKey, List<Session>> added = sessions(result, selected);
    ResultCheck.requireForks(result, added);
    SortedSet<BenchmarkKey> removed = removed();
    SortedSet<BenchmarkKey> remaining = old.map(Baseline::keys).orElseGet(TreeSet::new);
    remaining.removeAll(removed);
    if (!request.addsSession()) {
      remaining.removeAll(selected);
    }
    if (old.isPresent()) {
      keep(old.get(), remaining);
    }
    add(added);
    RunRecord run = record(remaining.isEmpty());
    remaining.removeAll(selected);
    String jmhJson = JmhEntries.normalised(entries.values(), result.source());
    return new MergedBaseline(jmhJson, run, remaining.size(), removed);
  }

  private void keep(Baseline baseline, SortedSet<BenchmarkKey> remaining) throws BaselineException {
    KeptData.requireConsistent(baseline, result, remaining, selected);
    SortedMap<BenchmarkKey, ObjectNode> before = JmhEntries.parse(baseline);
    if (request.addsSession()) {
      NewSession.requireEveryKey(baseline, result, request);
      NewSession.requireOtherForks(baseline, result, selected);
    } else {
      requireNotWeaker(baseline, before);
    }
    entries.putAll(before);
    entries.keySet().retainAll(remaining);
    sessions.putAll(sessions(baseline, remaining));
    keepHashes(baseline, remaining);
  }

  /** Per benchmark, for the settings of a run say only what each was meant to have at least. */
  private void requireNotWeaker(Baseline baseline, SortedMap<BenchmarkKey, ObjectNode> before)
      throws BaselineException {
    SortedMap<BenchmarkKey, ObjectNode> now = JmhEntries.parse(result);
    SortedMap<BenchmarkKey, List<Session>> nowSessions = sessions(result, selected);
    for (Map.Entry<BenchmarkKey, List<Session>> known : sessions(baseline, selected).entrySet()) {
      BenchmarkKey key = known.getKey();
      Strength.of(nowSessions.get(key), now.get(key))
          .requireNotBelow(Strength.of(known.getValue(), before.get(key)), result, key);
    }
  }

  private void add(SortedMap<BenchmarkKey, List<Session>> added) throws BaselineException {
    SortedMap<BenchmarkKey, ObjectNode> fresh = JmhEntries.parse(result);
    for (BenchmarkKey key : selected) {
      List<Session> known = sessions.getOrDefault(key, List.of());
      NewSession.requireApart(result, key, known, added.get(key));
      sessions.put(key, SessionLayout.append(known, added.get(key)));
      ObjectNode entry = fresh.get(key);
      entries.put(
          key,
          entries.containsKey(key) ? SessionAppender.append(key, entries.get(key), entry) : entry);
    }
    keepHashes(result, selected);
  }

  /** Keys are gone for good only if the run would have measured them. */
  private SortedSet<BenchmarkKey> removed() {
    SortedSet<BenchmarkKey> removed = new TreeSet<>();
    RunRecord run = runOf(result);
    if (old.isEmpty()
        || request.addsSession()
        || request.only().isPresent()
        || !run.coversWholeSet()) {
      return removed;
    }
    String set = run.benchmarkSet();
    if (set.equals(EVERY_SET) || set.equals(runOf(old.get()).benchmarkSet())) {
      removed.addAll(old.get().keys());
      removed.removeAll(selected);
    }
    return removed;
  }

  private RunRecord record(boolean isWhollyNew) {
    RunRecord run = runOf(result);
    RunRecord frame = isWhollyNew ? run : runOf(old.orElseThrow());
    List<Session> common = SessionLayout.mostCommon(sessions);
    return new RunRecord(
        run.environment(),
        run.machine(),
        run.gitRevision(),
        run.isDirty(),
        weaker(run.settings(), frame.settings()),
        run.preset(),
        frame.benchmarkSet(),
        frame.coversWholeSet(),
        classHashes,
        run.corpusHash(),
        common,
        SessionLayout.exceptions(sessions, common),
        List.of(),
        Collections.emptySortedMap(),
        true,
        run.verdict());
  }

  private void keepHashes(Baseline baseline, SortedSet<BenchmarkKey> keys)
      throws BaselineException {
    for (BenchmarkKey key : keys) {
      String type = ChangedBenchmarks.classOf(key);
      String hash = runOf(baseline).classHashes().get(type);
      if (hash == null) {
        throw new BaselineException(
            baseline.source() + ": classHashes has no entry for " + type + "; run again");
      }
      classHashes.put(type, hash);
    }
  }

  private static SortedMap<BenchmarkKey, List<Session>> sessions(
      Baseline baseline, SortedSet<BenchmarkKey> keys) throws BaselineException {
    SortedMap<BenchmarkKey, List<Session>> sessions = new TreeMap<>();
    for (Measurement measurement : baseline.measurements()) {
      BenchmarkKey key = measurement.key();
      if (keys.contains(key)) {
        int forks = measurement.forks().size();
        sessions.put(key, SessionLayout.of(baseline.source(), runOf(baseline), key, forks));
      }
    }
    return sessions;
  }

  /** What every key has at least. */
  private static JmhSettings weaker(JmhSettings one, JmhSettings other) {
    return new JmhSettings(
        one.jmhVersion(),
        Math.min(one.forks(), other.forks()),
        Math.min(one.warmupIterations(), other.warmupIterations()),
        Math.min(one.measurementIterations(), other.measurementIterations()));
  }

  private static RunRecord runOf(Baseline baseline) {
    return baseline.run().orElseThrow();
  }
}
