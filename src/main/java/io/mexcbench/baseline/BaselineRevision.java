package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.ENVIRONMENT;
import static io.mexcbench.environment.ResultFiles.JMH;

import io.mexcbench.environment.Environment;
import io.mexcbench.regression.Thresholds;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Baselines and thresholds as they stand in a commit, whatever the work tree holds. */
public final class BaselineRevision implements Baselines {
  private static final String GIT = "git:";
  private static final String MERGE_BASE = "merge-base:";
  private static final String THRESHOLDS = "thresholds.json";
  private static final int SHORT_NAME = 7;

  private final Path folder;
  private final GitFiles files;
  private final String commit;
  private final String title;
  private final boolean isMergeBase;

  private BaselineRevision(
      Path folder, GitFiles files, String commit, String title, boolean isMergeBase) {
    this.folder = folder;
    this.files = files;
    this.commit = commit;
    this.title = title;
    this.isMergeBase = isMergeBase;
  }

  /** Whether a user's word for a baseline names a revision. */
  public static boolean isNamedBy(String source) {
    return source.startsWith(GIT) || source.startsWith(MERGE_BASE);
  }

  /**
   * Finds the commit.
   *
   * @param folder of baselines, in a git working tree
   * @param source {@code git:REV}, or {@code merge-base:REV} for the merge base of HEAD and REV
   */
  public static BaselineRevision of(Path folder, String source) throws BaselineException {
    GitFiles files = new GitFiles(folder);
    String revision = source.substring(source.indexOf(':') + 1);
    String commit = files.commit(revision, source);
    if (source.startsWith(GIT)) {
      return new BaselineRevision(folder, files, commit, source, false);
    }
    String base = new MergeBase(files.git(), source).with(commit);
    return new BaselineRevision(folder, files, base, source + " (" + shortName(base) + ")", true);
  }

  static String shortName(String commit) {
    return commit.substring(0, Math.min(SHORT_NAME, commit.length()));
  }

  /** As a user would name it, with the commit that a merge base is. */
  public String title() {
    return title;
  }

  @Override
  public Optional<Baseline> find(String environmentId) throws BaselineException {
    Optional<String> jmh = files.text(commit, environmentId + "/" + JMH);
    Optional<String> environment = files.text(commit, environmentId + "/" + ENVIRONMENT);
    if (jmh.isEmpty() || environment.isEmpty()) {
      return Optional.empty();
    }
    String source = sourceOf(environmentId);
    BaselinePair pair = new BaselinePair(jmh.get(), environment.get());
    if (!pair.isWhole(source)) {
      throw new BaselineException(
          source + ": jmh.json was changed without update-baselines; name another revision");
    }
    return Optional.of(BaselineReader.pair(source, pair));
  }

  /** As {@link #find}, for those who cannot do without. */
  public Baseline load(String environmentId) throws BaselineException {
    return find(environmentId).orElseThrow(() -> absent(environmentId));
  }

  /** Why nothing can be compared with an environment that is not here. */
  public BaselineException absent(String environmentId) {
    return new BaselineException(
        sourceOf(environmentId)
            + ": no such baseline in that revision; see \"baseline list\" for what exists");
  }

  @Override
  public List<String> ids() throws BaselineException {
    return files.folders(commit).stream()
        .filter(name -> name.matches(Environment.ID_PATTERN))
        .toList();
  }

  /** See {@link BaselineStore#thresholds}. */
  public Thresholds thresholds(OptionalDouble percent) throws BaselineException {
    return ThresholdsJson.read(files.text(commit, THRESHOLDS), title + ":" + THRESHOLDS, percent);
  }

  /** What the change since the merge base did to the gate itself; empty for any other revision. */
  public Optional<TamperCheck> tamperCheck() throws BaselineException {
    return isMergeBase ? Optional.of(TamperCheck.since(commit, files, folder)) : Optional.empty();
  }

  private String sourceOf(String environmentId) {
    return title + ":" + folder.getFileName() + "/" + environmentId;
  }
}
