package io.mexcbench.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.mexcbench.environment.ResultFiles;
import io.mexcbench.environment.RunRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * Where a run leaves its files. The folder holds a file {@code INCOMPLETE} from its first moment
 * until the run has ended in order, so that a run that is killed at any moment is marked.
 */
public final class ResultFolder {
  public static final String LOG = "run.log";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path path;

  private ResultFolder(Path path) {
    this.path = path;
  }

  /**
   * Makes a new folder {@code <time>-<revision>} below a parent, marked incomplete.
   *
   * @throws RunException if it exists already or cannot be written
   */
  public static ResultFolder create(Path parent, Instant start, String revision)
      throws RunException {
    ResultFolder folder = new ResultFolder(parent.resolve(ResultFiles.folderName(start, revision)));
    try {
      Files.createDirectories(parent);
      Files.createDirectory(folder.path);
    } catch (IOException e) {
      throw new RunException(
          "cannot make the result folder %s: %s".formatted(folder.path, reason(e)), e);
    }
    folder.write(
        ResultFiles.INCOMPLETE,
        "This run did not end in order; its files are not to be compared.\n"
            .getBytes(StandardCharsets.UTF_8));
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
      Files.write(part, bytes);
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new RunException("cannot write %s: %s".formatted(target, reason(e)), e);
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
      Files.delete(path.resolve(ResultFiles.INCOMPLETE));
    } catch (IOException e) {
      throw new RunException("cannot mark %s as complete: %s".formatted(path, reason(e)), e);
    }
  }

  /** An exception of java.nio.file names only the file; its type says what was wrong. */
  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + " " + e.getMessage();
  }
}
