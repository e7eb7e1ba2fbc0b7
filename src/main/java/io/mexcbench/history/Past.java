package io.mexcbench.history;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.Release;
import io.mexcbench.baseline.ReleaseHistory;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.RunVerdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads past runs from where they are kept, and past baselines from git. */
public final class Past {
  private final PastRuns past;
  private final BaselineStore store;
  private final ReleaseHistory git;
  private final List<String> skipped = new ArrayList<>();

  /**
   * Nothing is read yet.
   *
   * @param past the runs
   * @param baselines the folder of baselines, inside a git working tree if it has a past
   */
  public Past(PastRuns past, Path baselines) {
    this.past = past;
    this.store = new BaselineStore(baselines);
    this.git = store.history();
  }

  /**
   * Reads everything of one environment.
   *
   * @param environmentId blank for that of the newest run, else of the only baseline
   * @throws BaselineException if nothing is there, or the environment is not clear
   */
  public History of(String environmentId) throws BaselineException {
    skipped.clear();
    List<Baseline> runs = past.of(environmentId, skipped);
    String id = environmentId.isBlank() ? likeliest(runs) : environmentId;
    List<Baseline> ofThis = runs.stream().filter(run -> idOf(run).equals(id)).toList();
    List<Release> commits = new ArrayList<>(git.changes(id, ChangePoints.MOST_POINTS));
    Collections.reverse(commits);
    SeriesCollector collector = new SeriesCollector(git);
    for (Baseline run : ofThis) {
      collector.add(run, Optional.empty());
    }
    int baselines = 0;
    for (Release commit : commits) {
      Optional<Baseline> baseline = baselineAt(commit, id);
      if (baseline.isPresent()) {
        collector.add(baseline.get(), Optional.of(commit));
        baselines++;
      }
    }
    if (ofThis.isEmpty() && baselines == 0) {
      throw new BaselineException(
          "there is no past of "
              + id
              + ": no complete run in "
              + past.place()
              + " and no committed"
              + " baseline; see \"baseline list\" for what exists");
    }
    return new History(id, ofThis.size(), baselines, collector.series(), skipped);
  }

  /** A revision whose baseline nobody can read any more is a gap, and no reason to show nothing. */
  private Optional<Baseline> baselineAt(Release commit, String id) {
    try {
      return Optional.of(store.load("git:" + commit.commit(), id));
    } catch (BaselineException unusable) {
      skipped.add(String.valueOf(unusable.getMessage()));
      return Optional.empty();
    }
  }

  private String likeliest(List<Baseline> runs) throws BaselineException {
    if (!runs.isEmpty()) {
      return idOf(runs.get(runs.size() - 1));
    }
    List<String> ids = store.ids();
    if (ids.size() == 1) {
      return ids.get(0);
    }
    throw new BaselineException(
        past.place()
            + " has no complete run that would say which environment is meant; name it with"
            + " --environment"
            + (ids.isEmpty() ? "" : ", one of " + String.join(", ", new TreeSet<>(ids))));
  }

  /**
   * A run that may be a point of a history.
   *
   * @throws BaselineException if it is known to be invalid
   */
  public static Baseline valid(Baseline run) throws BaselineException {
    if (isInvalid(run.run().orElseThrow())) {
      throw new BaselineException(run.source() + " is INVALID");
    }
    return run;
  }

  private static String idOf(Baseline run) {
    return run.run().orElseThrow().environment().id();
  }

  private static boolean isInvalid(RunRecord run) {
    return run.verdict().filter(RunVerdict.INVALID.name()::equals).isPresent();
  }
}
