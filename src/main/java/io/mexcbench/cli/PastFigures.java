package io.mexcbench.cli;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineRevision;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.Release;
import io.mexcbench.baseline.Results;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.environment.Session;
import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Centres;
import io.mexcbench.regression.Measurement;
import io.mexcbench.regression.RunVerdict;
import io.mexcbench.report.History;
import io.mexcbench.report.History.Entry;
import io.mexcbench.report.History.Origin;
import io.mexcbench.run.Preset;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads what was measured before: the runs beside the one that is judged, and its environment's
 * baseline as it was committed. What cannot be read is counted and left out: a page of history is
 * no reason to fail.
 */
final class PastFigures {
  private final String environmentId;
  private final List<Entry> entries = new ArrayList<>();
  private int unreadable;

  private PastFigures(String environmentId) {
    this.environmentId = environmentId;
  }

  /**
   * The history up to a run.
   *
   * @param run the folder of the run that is judged
   * @param baselines the folder of baselines, whose git history is read
   */
  static History of(Path run, Path baselines, Baseline judged) {
    Optional<RunRecord> record = judged.run();
    if (record.isEmpty()) {
      return History.none();
    }
    PastFigures past = new PastFigures(record.get().environment().id());
    past.add(Origin.NOW, began(record.get()), judged);
    past.addRuns(run.toAbsolutePath().normalize());
    past.addBaselines(baselines);
    return new History(past.environmentId, past.entries, past.unreadable);
  }

  private void addRuns(Path judged) {
    try {
      for (Path run : new Results(judged.getParent()).newestComplete(History.LARGEST)) {
        if (!run.equals(judged)) {
          addRun(run);
        }
      }
    } catch (BaselineException e) {
      unreadable++;
    }
  }

  private void addRun(Path folder) {
    try {
      Baseline run = Results.read(folder);
      run.run()
          .filter(PastFigures::isBelievable)
          .ifPresent(record -> add(Origin.RUN, began(record), run));
    } catch (BaselineException e) {
      unreadable++;
    }
  }

  /** Figures of a smoke test mean nothing, those of an invalid run prove nothing. */
  private static boolean isBelievable(RunRecord run) {
    return !run.preset().equalsIgnoreCase(Preset.SMOKE.name())
        && !run.verdict().equals(Optional.of(RunVerdict.INVALID.name()));
  }

  private void addBaselines(Path folder) {
    try {
      for (Release change :
          new BaselineStore(folder).history().changes(environmentId, History.LARGEST)) {
        addBaseline(folder, change);
      }
    } catch (BaselineException e) {
      unreadable++;
    }
  }

  /** A commit may also have taken it away. */
  private void addBaseline(Path folder, Release change) {
    try {
      BaselineRevision.of(folder, "git:" + change.commit())
          .find(environmentId)
          .ifPresent(figures -> add(Origin.BASELINE, change.date(), figures));
    } catch (BaselineException e) {
      unreadable++;
    }
  }

  private void add(Origin origin, Instant date, Baseline figures) {
    Map<BenchmarkKey, Double> nanos = new TreeMap<>();
    for (Measurement one : figures.measurements()) {
      nanos.put(one.key(), Centres.time(one).value());
    }
    String id = figures.run().map(run -> run.environment().id()).orElse("");
    entries.add(new Entry(date, origin, id, nanos));
  }

  private static Instant began(RunRecord run) {
    return run.sessions().stream().map(Session::date).min(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
