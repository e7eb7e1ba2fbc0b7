package io.mexcbench.revision;

import io.mexcbench.regression.BenchmarkKey;
import io.mexcbench.regression.Comparison;
import io.mexcbench.regression.Gate;
import io.mexcbench.regression.GateOptions;
import io.mexcbench.regression.Report;
import io.mexcbench.regression.Thresholds;
import io.mexcbench.run.Arm;
import io.mexcbench.run.MeasuredPair;
import io.mexcbench.run.PairedForks;
import io.mexcbench.run.RunException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the commits between two revisions that brought what the comparison of both found. */
public final class Bisection {
  /** Is told how the search goes on. */
  public interface Observer {
    /** These many commits could have brought it. */
    void searching(int commits, int withoutCode, List<Suspect> suspects);

    /** A commit is built, if it was not, and measured. */
    void measuring(String commit, String subject, int forks);

    /** What all its forks so far say. */
    void measured(List<Comparison> comparisons);

    /** A commit that is left out. */
    void skipped(String commit, String reason);
  }

  /** The forks of a commit and of the base. */
  interface Forks {
    /** Measures some more and tells of all. */
    MeasuredPair measure(int count) throws RunException;
  }

  /** Builds commits. */
  interface Workshop {
    /** Builds one, and measures nothing yet. */
    Forks forksOf(Commit commit, Set<BenchmarkKey> keys) throws RevisionException, RunException;
  }

  private final Repository repository;
  private final Commit base;
  private final Commit head;
  private final Workshop workshop;
  private final Observer observer;
  private final List<String> commits = new ArrayList<>();
  private final Map<Integer, Forks> forks = new HashMap<>();
  private Set<BenchmarkKey> keys = Set.of();

  Bisection(Repository repository, Commit base, Commit head, Workshop workshop, Observer observer) {
    this.repository = repository;
    this.base = base;
    this.head = head;
    this.workshop = workshop;
    this.observer = observer;
  }

  /**
   * Between the two of a pair.
   *
   * @param folder for what is measured
   */
  public static Bisection between(
      Repository repository, Builds builds, RevisionPair pair, Path folder, Observer observer) {
    return new Bisection(
        repository,
        pair.baseCommit(),
        pair.headCommit(),
        (commit, keys) -> {
          Arm arm = Arm.of(commit.shortName(), pair.base().benchmarks(), builds.jarOf(commit));
          Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
          return new PairedForks(folder, now, commit.id(), pair.suite(), keys, pair.base(), arm)
              ::measure;
        },
        observer);
  }

  /** Searches for whatever regressed. */
  public List<Culprit> of(Report report) throws RevisionException, RunException {
    List<Suspect> suspects = Suspect.of(report.comparisons());
    keys = suspects.stream().map(Suspect::key).collect(Collectors.toCollection(TreeSet::new));
    int withoutCode = readCommits();
    observer.searching(commits.size(), withoutCode, suspects);
    if (suspects.isEmpty() || commits.isEmpty()) {
      return List.of();
    }
    List<Culprit> culprits = new ArrayList<>();
    for (Finding finding : new Search(commits.size(), suspects, this::measure).run()) {
      culprits.add(culprit(finding));
    }
    return culprits;
  }

  /** Leaves out what cannot have moved anything; how many these were. */
  private int readCommits() throws RevisionException {
    String before = base.id();
    List<String> line = repository.between(base, head);
    for (String id : line) {
      if (!repository.isSameCode(before, id)) {
        commits.add(id);
      }
      before = id;
    }
    return line.size() - commits.size();
  }

  private Optional<List<Comparison>> measure(int point, int count)
      throws RevisionException, RunException {
    String id = commits.get(point - 1);
    observer.measuring(Commit.shortName(id), repository.subject(id), count);
    Optional<Forks> own = forksOf(point, id);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    MeasuredPair measured = own.get().measure(count);
    if (!measured.failed().isEmpty()) {
      observer.skipped(Commit.shortName(id), measured.failed().values().iterator().next().reason());
      return Optional.empty();
    }
    List<Comparison> comparisons =
        Gate.compare(
                measured.base(),
                measured.head(),
                GateOptions.ofFiles(Thresholds.of(Thresholds.DEFAULT_PERCENT))
                    .withInterleavedSides())
            .comparisons();
    observer.measured(comparisons);
    return Optional.of(comparisons);
  }

  private Optional<Forks> forksOf(int point, String id) throws RevisionException, RunException {
    if (!forks.containsKey(point)) {
      Commit commit = new Commit(id, repository.tree(id), Commit.shortName(id));
      try {
        forks.put(point, workshop.forksOf(commit, keys));
      } catch (BuildFailure e) {
        observer.skipped(commit.shortName(), e.getMessage());
        return Optional.empty();
      }
    }
    return Optional.of(forks.get(point));
  }

  private Culprit culprit(Finding finding) throws RevisionException {
    List<Culprit.Change> changes = new ArrayList<>();
    for (int point : finding.points()) {
      String id = commits.get(point - 1);
      changes.add(new Culprit.Change(id, repository.subject(id)));
    }
    return new Culprit(
        finding.suspect(), changes, finding.certainty(), finding.before(), finding.after());
  }
}
