package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.JMH;

import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.Environment;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import io.mexcbench.environment.RunRecord;
import io.mexcbench.regression.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The baselines of a folder, one sub-folder per environment id. A reader needs no lock; who writes
 * holds {@link #tryLock}.
 */
public final class BaselineStore implements Baselines {
  private static final String THRESHOLDS = "thresholds.json";

  private final Path folder;
  private final PairFolder pairs;

  /**
   * Opens a folder, which need not exist.
   *
   * @param folder {@code baselines}, inside a git working tree if revisions are asked for
   */
  public BaselineStore(Path folder) {
    this(folder, new DiskSteps());
  }

  BaselineStore(Path folder, FileSteps steps) {
    this.folder = folder;
    this.pairs = new PairFolder(folder, steps);
  }

  @Override
  public Optional<Baseline> find(String environmentId) throws BaselineException {
    requireId(environmentId);
    Optional<BaselinePair> pair = pairs.read(environmentId);
    return pair.isEmpty()
        ? Optional.empty()
        : Optional.of(BaselineReader.pair(folder.resolve(environmentId).toString(), pair.get()));
  }

  /**
   * Reads what a user named as the baseline. Sources that hold several baselines give the one of an
   * environment; the others give what they hold, and the caller compares the environments.
   *
   * @param source a JMH file, a result folder, the folder of one baseline, a folder of baselines,
   *     or {@code git:REV} or {@code merge-base:REV} for this store's folder in a revision
   */
  public Baseline load(String source, String environmentId) throws BaselineException {
    requireId(environmentId);
    if (BaselineRevision.isNamedBy(source)) {
      return BaselineRevision.of(folder, source).load(environmentId);
    }
    Path path = path(source);
    if (!Files.exists(path)) {
      throw new BaselineException(source + " does not exist; name a folder, a file or git:REV");
    }
    if (Files.isRegularFile(path)) {
      return BaselineReader.loneFile(path);
    }
    return Files.exists(path.resolve(JMH))
        ? BaselineReader.folder(path)
        : ofStore(path, environmentId);
  }

  /**
   * Writes a baseline whole or not at all.
   *
   * @return its folder
   */
  public Path write(String jmhJson, RunRecord run, Provenance provenance) throws BaselineException {
    String id = run.environment().id();
    String environment = EnvironmentJson.write(run, provenance, jmhJson);
    pairs.write(id, new BaselinePair(jmhJson, environment));
    return folder.resolve(id);
  }

  /** Empty if another process holds it. */
  public Optional<StoreLock> tryLock() throws BaselineException {
    return StoreLock.tryLock(folder);
  }

  @Override
  public List<String> ids() throws BaselineException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> Files.exists(entry.resolve(JMH)))
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches(Environment.ID_PATTERN))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw new BaselineException(
          folder + " cannot be listed: " + FailureReason.of(failure), failure);
    }
  }

  /**
   * The thresholds that stand beside the baselines, from the revision if the source is one, so that
   * a change cannot loosen the gate that judges it.
   *
   * @param source as for {@link #load}
   * @param percent the user's own default, which yields to the overrides by key
   */
  public Thresholds thresholds(String source, OptionalDouble percent) throws BaselineException {
    if (BaselineRevision.isNamedBy(source)) {
      return BaselineRevision.of(folder, source).thresholds(percent);
    }
    Path file = folder.resolve(THRESHOLDS);
    return ThresholdsJson.read(TextFile.readIfPresent(file), file.toString(), percent);
  }

  /** What the repository around this store tells of releases. */
  public ReleaseHistory history() {
    return new ReleaseHistory(this, folder);
  }

  /** Whether two revisions of the repository around this store have the same code. */
  boolean isSameCode(String revision, String other) throws BaselineException {
    return new GitFiles(folder).isSameCode(revision, other);
  }

  private Baseline ofStore(Path path, String id) throws BaselineException {
    BaselineStore other = new BaselineStore(path);
    Optional<Baseline> found = other.find(id);
    if (found.isEmpty()) {
      throw new BaselineException(
          path + " has no baseline for " + id + "; it has " + String.join(", ", other.ids()));
    }
    return found.get();
  }

  private static void requireId(String id) {
    if (!id.matches(Environment.ID_PATTERN)) {
      throw new IllegalArgumentException("not the id of an environment: " + id);
    }
  }

  private static Path path(String source) throws BaselineException {
    try {
      return Path.of(source);
    } catch (InvalidPathException wrong) {
      throw new BaselineException(source + " is not a path; name a folder, a file or git:REV");
    }
  }
}
