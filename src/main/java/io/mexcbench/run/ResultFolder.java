package io.mexcbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mexcbench.environment.DiskSteps;
import io.mexcbench.environment.FailureReason;
import io.mexcbench.environment.FileSteps;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.RunRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Where a run leaves its files. The folder holds a file {@code INCOMPLETE} from its first moment
 * until the run has ended in order, so that a run that is killed at any moment is marked.
 */
public final class ResultFolder {
  public static final String LOG = "run.log";

  private static final String MARK =
      "This run did not end in order; its files are not to be compared.\n";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path path;
  private final FileSteps steps;

  private ResultFolder(Path path, FileSteps steps) {
    this.path = path;
    this.steps = steps;
  }

  /**
   * Makes a new folder {@code <time>-<revision>} below a parent, marked incomplete.
   *
   * @throws RunException if it exists already or cannot be written
   */
  public static ResultFolder create(Path parent, Instant start, String revision)
      throws RunException {
    return create(parent, start, revision, new DiskSteps());
  }

  static ResultFolder create(Path parent, Instant start, String revision, FileSteps steps)
      throws RunException {
    Path path = parent.resolve(ResultFiles.folderName(start, revision));
    ResultFolder folder = new ResultFolder(path, steps);
    try {
      steps.createFolder(parent);
      steps.createNewFolder(path);
    } catch (IOException e) {
      throw folder.failure("cannot make the result folder", path, e);
    }
    try {
      folder.write(ResultFiles.INCOMPLETE, MARK.getBytes(StandardCharsets.UTF_8));
    } catch (RunException e) {
      folder.discard(folder.file(ResultFiles.INCOMPLETE));
      folder.discard(path);
      throw e;
    }
    return folder;
  }

  public Path path() {
    return path;
  }

  public Path file(String name) {
    return path.resolve(name);
  }

  /** Replaces a file in one step: a reader sees the old bytes or the new ones. */
  public void write(String name, byte[] bytes) throws RunException {
    Path target = path.resolve(name);
    Path part = path.resolve(name + ".part");
    try {
      steps.write(part, bytes);
      steps.move(part, target);
      steps.force(path);
    } catch (IOException e) {
      discard(part);
      throw failure("cannot write", target, e);
    }
  }

  /** The log, to be written on. */
  PrintStream openLog() throws RunException {
    try {
      return new PrintStream(
          Files.newOutputStream(
              path.resolve(LOG), StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          false,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw failure("cannot write", path.resolve(LOG), e);
    }
  }

  /** Writes what is known of the run. */
  void writeRecord(RunRecord record) throws RunException {
    try {
      String json = JSON.writeValueAsString(record.toMap());
      write(ResultFiles.ENVIRONMENT, (json + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new RunException("cannot write the environment of the run: " + e.getMessage(), e);
    }
  }

  /** Takes the mark away: the run has ended in order. */
  public void complete() throws RunException {
    try {
      steps.delete(path.resolve(ResultFiles.INCOMPLETE));
      steps.force(path);
    } catch (IOException e) {
      throw failure("cannot take the mark of an unfinished run from", path, e);
    }
  }

  /** Best effort after a failure that is reported anyway. */
  private void discard(Path left) {
    try {
      steps.delete(left);
    } catch (IOException stays) {
      return;
    }
  }

  private RunException failure(String what, Path where, IOException e) {
    return new RunException(
        "%s %s: %s; free space or make the folder writable, then run again"
            .formatted(what, where, FailureReason.of(e)),
        e);
  }
}
