package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.JMH;

import io.mexcbench.environment.GitProcess;
import io.mexcbench.regression.Thresholds;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the history around a store of baselines tells of releases and revisions. */
public final class ReleaseHistory {
  /** Commit, date and, for tags, the references that point there. */
  private static final String FORMAT = "--format=%H%x09%cI%x09%D";

  private static final String TAG = "tag: refs/tags/";

  private final BaselineStore store;
  private final Path folder;
  private final GitFiles files;
  private final Git git;

  ReleaseHistory(BaselineStore store, Path folder) {
    this.store = store;
    this.folder = folder.toAbsolutePath().normalize();
    this.files = new GitFiles(folder);
    this.git = new Git(this.folder.getParent());
  }

  /**
   * How far an environment's baseline has moved since the last release.
   *
   * @return empty where there is no baseline, or none was ever committed
   * @throws BaselineException also if the history is cut off before the release
   */
  public Optional<Drift> drift(String environmentId, Thresholds thresholds)
      throws BaselineException {
    Optional<Baseline> now = store.find(environmentId);
    return now.isEmpty() ? Optional.empty() : driftOf(now.get(), thresholds);
  }

  /** The same for what the baseline would become. */
  Optional<Drift> driftOf(Baseline now, Thresholds thresholds) throws BaselineException {
    String id = now.run().orElseThrow().environment().id();
    Optional<Release> release = exists() ? releaseOf(id) : Optional.empty();
    if (release.isEmpty()) {
      return Optional.empty();
    }
    Baseline before = store.load("git:" + release.get().commit(), id);
    String path = folder.getFileName() + "/" + id;
    return Optional.of(Drift.between(release.get(), path, before, now, thresholds));
  }

  /** Whether a revision leads to what is checked out; true where nobody can tell. */
  public boolean isPast(String revision) throws BaselineException {
    return !exists()
        || git("merge-base", "--is-ancestor", "--end-of-options", revision, "HEAD").exitCode() == 0
        || isShallow();
  }

  /** The commits that changed an environment's baseline, newest first; empty outside of git. */
  public List<Release> changes(String environmentId, int count) throws BaselineException {
    if (!exists()) {
      return List.of();
    }
    return lines("--max-count=" + count, FORMAT, "HEAD", "--", path(environmentId)).stream()
        .map(line -> release(Optional.empty(), line.split("\t", -1)))
        .toList();
  }

  /** When a revision was committed; empty where this clone does not have it. */
  public Optional<Instant> dateOf(String revision) throws BaselineException {
    if (!revision.matches("[0-9a-f]{7,64}")) {
      return Optional.empty();
    }
    GitProcess.Answer answer = git("show", "-s", "--no-show-signature", "--format=%cI", revision);
    return answer.isYes()
        ? Optional.of(OffsetDateTime.parse(answer.output().strip()).toInstant())
        : Optional.empty();
  }

  private boolean exists() throws BaselineException {
    return git("rev-parse", "--verify", "--quiet", "HEAD").exitCode() == 0;
  }

  /**
   * The newest tag in the history of what is checked out that holds a baseline of the environment,
   * else the first commit that did; empty if none was ever committed.
   *
   * @throws BaselineException if the history was cut off where it would tell
   */
  private Optional<Release> releaseOf(String environmentId) throws BaselineException {
    for (Release release : tagged()) {
      if (files.text(release.commit(), environmentId + "/" + JMH).isPresent()) {
        return Optional.of(release);
      }
    }
    if (isShallow()) {
      throw new BaselineException(
          "this clone is shallow, so the release that "
              + folder.getFileName()
              + "/"
              + environmentId
              + " could be held against is not in it; git fetch --unshallow --tags");
    }
    return firstWith(environmentId);
  }

  /** Tags in the history, newest commit first; a commit never stands behind what it grew from. */
  private List<Release> tagged() throws BaselineException {
    List<Release> releases = new ArrayList<>();
    for (String line :
        lines(
            "--date-order",
            "--simplify-by-decoration",
            "--decorate=full",
            "--decorate-refs=refs/tags/*",
            FORMAT,
            "HEAD")) {
      String[] fields = line.split("\t", -1);
      for (String reference : fields[2].split(", ", -1)) {
        if (reference.startsWith(TAG)) {
          releases.add(release(Optional.of(reference.substring(TAG.length())), fields));
        }
      }
    }
    return releases;
  }

  private Optional<Release> firstWith(String environmentId) throws BaselineException {
    List<String> additions =
        lines(
            "--date-order",
            "--full-history",
            "--diff-filter=A",
            FORMAT,
            "HEAD",
            "--",
            path(environmentId));
    return additions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            release(Optional.empty(), additions.get(additions.size() - 1).split("\t", -1)));
  }

  /** From where git runs. */
  private String path(String environmentId) {
    return folder.getFileName() + "/" + environmentId + "/" + JMH;
  }

  private static Release release(Optional<String> tag, String[] fields) {
    Instant date = OffsetDateTime.parse(fields[1]).toInstant();
    return new Release(tag, fields[0], date);
  }

  private boolean isShallow() throws BaselineException {
    return git("rev-parse", "--is-shallow-repository").output().strip().equals("true");
  }

  private List<String> lines(String... options) throws BaselineException {
    List<String> arguments = new ArrayList<>(List.of("log", "--no-show-signature"));
    arguments.addAll(List.of(options));
    return git(arguments.toArray(String[]::new)).output().lines().toList();
  }

  private GitProcess.Answer git(String... arguments) throws BaselineException {
    return git.run(arguments);
  }
}
