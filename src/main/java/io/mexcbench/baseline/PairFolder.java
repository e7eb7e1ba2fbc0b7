package io.mexcbench.baseline;

import static io.mexcbench.environment.ResultFiles.ENVIRONMENT;
import static io.mexcbench.environment.ResultFiles.JMH;

import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import io.mexcbench.jmhjson.BoundedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the two files of each baseline so that a reader finds both of one version, whenever the
 * writer was killed.
 *
 * <pre>
 *   .ID.tmp/      both new files, forced to disk     a crash leaves the old version
 *   .ID.pending/  the same folder, renamed           from here on the new version counts
 *   ID/           the files moved in one by one      a reader prefers what is still pending
 * </pre>
 *
 * <p>One rename decides. No folder is ever replaced as a whole: that is not atomic, and other files
 * live beside the two.
 */
final class PairFolder {
  private static final List<String> NAMES = List.of(JMH, ENVIRONMENT);

  /** A reader meets a writer that is moving files; the moves take far less than one read. */
  private static final int READ_ATTEMPTS = 5;

  private final Path root;
  private final FileSteps steps;

  PairFolder(Path root, FileSteps steps) {
    this.root = root;
    this.steps = steps;
  }

  Optional<BaselinePair> read(String id) throws BaselineException {
    for (int attempt = 0; attempt < READ_ATTEMPTS; attempt++) {
      Optional<String> jmh = text(id, JMH);
      Optional<String> environment = text(id, ENVIRONMENT);
      if (jmh.isEmpty() && environment.isEmpty()) {
        return Optional.empty();
      }
      if (jmh.isPresent() && environment.isPresent()) {
        BaselinePair pair = new BaselinePair(jmh.get(), environment.get());
        if (pair.isWhole(source(id))) {
          return Optional.of(pair);
        }
      }
    }
    throw new BaselineException(
        source(id)
            + ": jmh.json and environment.json do not belong together;"
            + " only update-baselines may change them: restore both from git");
  }

  void write(String id, BaselinePair pair) throws BaselineException {
    boolean isNew = !Files.exists(target(id)) && !Files.exists(pending(id));
    try {
      finishEarlierWrite(id);
    } catch (IOException failure) {
      throw unchanged(id, failure);
    }
    try {
      stage(id, pair);
      steps.createFolder(target(id));
      steps.move(temporary(id), pending(id));
      moveIn(id);
    } catch (IOException failure) {
      discard(id, isNew);
      throw Files.exists(pending(id)) ? changed(id, failure) : unchanged(id, failure);
    }
  }

  private void finishEarlierWrite(String id) throws IOException {
    if (Files.exists(pending(id))) {
      moveIn(id);
    }
    deleteFolder(temporary(id));
  }

  private void stage(String id, BaselinePair pair) throws IOException {
    steps.createFolder(temporary(id));
    steps.write(temporary(id).resolve(JMH), bytes(pair.jmhJson()));
    steps.write(temporary(id).resolve(ENVIRONMENT), bytes(pair.environmentJson()));
    steps.force(temporary(id));
  }

  private void moveIn(String id) throws IOException {
    steps.createFolder(target(id));
    steps.force(root);
    for (String name : NAMES) {
      if (Files.exists(pending(id).resolve(name))) {
        steps.move(pending(id).resolve(name), target(id).resolve(name));
      }
    }
    steps.force(target(id));
    steps.delete(pending(id));
  }

  /** Best effort after a failure that is reported anyway: the next write tidies up the rest. */
  private void discard(String id, boolean isNew) {
    try {
      if (isWholeIn(pending(id))) {
        steps.move(pending(id), temporary(id));
      }
      deleteFolder(temporary(id));
      if (isNew) {
        steps.delete(target(id));
      }
    } catch (IOException left) {
      return;
    }
  }

  private void deleteFolder(Path folder) throws IOException {
    for (String name : NAMES) {
      steps.delete(folder.resolve(name));
    }
    steps.delete(folder);
  }

  private boolean isWholeIn(Path folder) {
    return NAMES.stream().allMatch(name -> Files.exists(folder.resolve(name)));
  }

  private Optional<String> text(String id, String name) throws BaselineException {
    try {
      try {
        return Optional.of(BoundedFile.text(pending(id).resolve(name)));
      } catch (NoSuchFileException nothingPending) {
        return Optional.of(BoundedFile.text(target(id).resolve(name)));
      }
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new BaselineException(
          source(id) + "/" + name + " cannot be read: " + FailureReason.of(failure), failure);
    }
  }

  private BaselineException unchanged(String id, IOException failure) {
    return new BaselineException(
        source(id)
            + " cannot be written: "
            + FailureReason.of(failure)
            + "; nothing was changed: free space or make the folder writable, then repeat",
        failure);
  }

  /** The new version could neither be finished nor taken back. */
  private BaselineException changed(String id, IOException failure) {
    return new BaselineException(
        source(id)
            + ": the new baseline is in force, but "
            + pending(id)
            + " could not be cleared: "
            + FailureReason.of(failure)
            + "; make the folder writable and run the update again",
        failure);
  }

  private String source(String id) {
    return target(id).toString();
  }

  private Path target(String id) {
    return root.resolve(id);
  }

  private Path pending(String id) {
    return root.resolve("." + id + ".pending");
  }

  private Path temporary(String id) {
    return root.resolve("." + id + ".tmp");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
