package io.mexcbench.history;

import io.mexcbench.baseline.Baseline;
import io.mexcbench.baseline.BaselineException;
import io.mexcbench.baseline.BaselineStore;
import io.mexcbench.baseline.RecordedResult;
import io.mexcbench.baseline.Release;
import io.mexcbench.baseline.ReleaseHistory;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.RunVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads past runs below {@code results/} and past baselines from git. */
public final class Past {
  private final Path results;
  private final BaselineStore store;
  private final ReleaseHistory git;
  private final List<String> skipped = new ArrayList<>();

  /**
   * Nothing is read yet.
   *
   * @param results where runs left their folders; it need not exist
   * @param baselines the folder of baselines, inside a git working tree if it has a past
   */
  public Past(Path results, Path baselines) {
    this.results = results;
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
    List<Baseline> runs = runs();
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
              + results
              + " and no committed"
              + " baseline; see \"baseline list\" for what exists");
    }
    return new History(id, ofThis.size(), baselines, collector.series(), skipped);
  }

  /** Of a set of runs that can be compared: complete, whole, judged, not known to be invalid. */
  private List<Baseline> runs() throws BaselineException {
    List<Baseline> runs = new ArrayList<>();
    for (Path folder : folders()) {
      try {
        Baseline run = RecordedResult.read(folder);
        if (isInvalid(run.run().orElseThrow())) {
          skipped.add(folder + " is INVALID");
        } else {
          runs.add(run);
        }
      } catch (BaselineException unusable) {
        skipped.add(String.valueOf(unusable.getMessage()));
      }
    }
    return runs;
  }

  private List<Path> folders() throws BaselineException {
    if (!Files.isDirectory(results)) {
      return List.of();
    }
    Predicate<Path> isRun = one -> one.getFileName().toString().matches(ResultFiles.FOLDER_PATTERN);
    try (Stream<Path> entries = Files.list(results)) {
      return entries.filter(isRun).sorted().toList();
    } catch (IOException e) {
      throw new BaselineException(results + " cannot be listed: " + FailureReason.of(e), e);
    }
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
        results
            + " has no complete run that would say which environment is meant; name it with"
            + " --environment"
            + (ids.isEmpty() ? "" : ", one of " + String.join(", ", new TreeSet<>(ids))));
  }

  private static String idOf(Baseline run) {
    return run.run().orElseThrow().environment().id();
  }

  private static boolean isInvalid(RunRecord run) {
    return run.verdict().filter(RunVerdict.INVALID.name()::equals).isPresent();
  }
}
