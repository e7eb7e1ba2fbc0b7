package io.mexcbench.baseline;

import io.mexcbench.environment.FailureReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs git in a folder. */
final class Git {
  /** Of {@code git rev-parse --local-env-vars}: a hook sets them, for another folder than ours. */
  private static final List<String> REPOSITORY_OF_THE_CALLER =
      List.of(
          "GIT_DIR",
          "GIT_WORK_TREE",
          "GIT_INDEX_FILE",
          "GIT_PREFIX",
          "GIT_COMMON_DIR",
          "GIT_OBJECT_DIRECTORY",
          "GIT_ALTERNATE_OBJECT_DIRECTORIES",
          "GIT_GRAFT_FILE",
          "GIT_SHALLOW_FILE",
          "GIT_REPLACE_REF_BASE");

  private final Path folder;

  /**
   * @param folder need not exist: git is then run in the nearest folder above it that does
   */
  Git(Path folder) {
    Path nearest = folder.toAbsolutePath().normalize();
    while (!Files.isDirectory(nearest) && nearest.getParent() != null) {
      nearest = nearest.getParent();
    }
    this.folder = nearest;
  }

  Path folder() {
    return folder;
  }

  Answer run(String... arguments) throws BaselineException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      setEnvironment(builder.environment());
      Process git = builder.start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(git.waitFor(), output);
    } catch (IOException failure) {
      throw new BaselineException(
          "git cannot be started in " + folder + ": " + FailureReason.of(failure), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new BaselineException("interrupted while git was reading " + folder, interrupted);
    }
  }

  /** What a command prints that must not fail. */
  String require(String... arguments) throws BaselineException {
    Answer answer = run(arguments);
    if (!answer.isYes()) {
      throw new BaselineException(
          "git failed in %s with exit code %d: git %s; run that command to see why"
              .formatted(folder, answer.exitCode(), String.join(" ", arguments)));
    }
    return answer.output();
  }

  /** Replaced objects would let a revision say what it never said. */
  private static void setEnvironment(Map<String, String> environment) {
    REPOSITORY_OF_THE_CALLER.forEach(environment::remove);
    environment.put("GIT_NO_REPLACE_OBJECTS", "1");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
  }

  record Answer(int exitCode, String output) {
    boolean isYes() {
      return exitCode == 0;
    }
  }

  /** The names in an output that ends each with a zero byte. */
  static Stream<String> names(String output) {
    return Stream.of(output.split("\0", -1)).filter(name -> !name.isEmpty());
  }
}
